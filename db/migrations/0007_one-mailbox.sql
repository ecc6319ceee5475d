DROP INDEX "signatures_one_person";--> statement-breakpoint
DROP INDEX "signatures_one_officer";--> statement-breakpoint
ALTER TABLE "mailings" ADD COLUMN "content_index" "bytea";--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "content_index" "bytea";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "voided_at" timestamp with time zone;--> statement-breakpoint
-- What waits for an organization stays one a mailbox and organization.
UPDATE "signatures" SET "content_index" = "organization_index" WHERE kind = 'organization' AND confirmed_at IS NULL AND organization_index IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_pending" ON "signatures" USING btree ("campaign_id","email_index","content_index") WHERE confirmed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_person" ON "signatures" USING btree ("campaign_id","email_index") WHERE kind = 'person' and confirmed_at is not null and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_officer" ON "signatures" USING btree ("campaign_id","email_index","organization_index") WHERE kind = 'organization' and confirmed_at is not null and withdrawn_at is null and erased_at is null;