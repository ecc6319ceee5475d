ALTER TABLE "campaigns" ADD COLUMN "keeps_addresses_days" integer DEFAULT 28 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "keeps_rest_days" integer;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "addresses_erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "shredded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_keeps_addresses" CHECK ("campaigns"."keeps_addresses_days" between 1 and 180);--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_keeps_rest" CHECK ("campaigns"."keeps_rest_days" between 0 and 3650);--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_shredded_is_closed" CHECK ("campaigns"."shredded_at" is null or "campaigns"."closed_at" is not null);--> statement-breakpoint
-- Whoever signed before was not told 28 days: these letters keep addresses as long as any may, and their owners can shorten that.
UPDATE "campaigns" SET "keeps_addresses_days" = 180 WHERE "opened_at" IS NOT NULL;
