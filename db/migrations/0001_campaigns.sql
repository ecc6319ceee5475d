CREATE TABLE "link_requests" (
	"email_index" "bytea" PRIMARY KEY NOT NULL,
	"day" char(10) NOT NULL,
	"today" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "via_totals" (
	"campaign_id" uuid NOT NULL,
	"via" text NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "via_totals_campaign_id_via_pk" PRIMARY KEY("campaign_id","via")
);
--> statement-breakpoint
ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
DROP INDEX "signatories_newest";--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "shown" text GENERATED ALWAYS AS (coalesce(organization, name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "email_index" "bytea";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "export_choice" jsonb;--> statement-breakpoint
ALTER TABLE "via_totals" ADD CONSTRAINT "via_totals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_requests_age" ON "link_requests" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "signatories_name_und" ON "signatories" USING btree ("campaign_id","kind","shown" collate "und-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_es" ON "signatories" USING btree ("campaign_id","kind","shown" collate "es-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ja" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ja-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ar" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ar-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "tokens_address" ON "tokens" USING btree ("campaign_id","email_index") WHERE email_index is not null;--> statement-breakpoint
CREATE INDEX "signatories_newest" ON "signatories" USING btree ("campaign_id","kind","published_at","number","country");--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK (purpose in ('confirm','signature','submission','address'));