DROP INDEX "signatories_newest";--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "shown" text GENERATED ALWAYS AS (coalesce(organization, name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "export_choice" jsonb;--> statement-breakpoint
CREATE INDEX "signatories_name_und" ON "signatories" USING btree ("campaign_id","kind","shown" collate "und-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_es" ON "signatories" USING btree ("campaign_id","kind","shown" collate "es-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ja" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ja-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ar" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ar-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_newest" ON "signatories" USING btree ("campaign_id","kind","published_at","number","country");