ALTER TABLE "categories" DROP CONSTRAINT "categories_slug";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kinds" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "series" uuid;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "campaigns_series" ON "campaigns" USING btree ("series");--> statement-breakpoint
CREATE INDEX "signatories_category" ON "signatories" USING btree ("campaign_id","category","position") WHERE category is not null;--> statement-breakpoint
CREATE INDEX "signatories_category_newest" ON "signatories" USING btree ("campaign_id","category","published_at") WHERE category is not null;--> statement-breakpoint
CREATE INDEX "signatures_category" ON "signatures" USING btree ("category_id") WHERE category_id is not null;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_slug" UNIQUE("campaign_id","slug");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_kinds" CHECK ("campaigns"."kinds" in ('both','person','organization'));