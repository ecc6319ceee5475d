CREATE TABLE "via_totals" (
	"campaign_id" uuid NOT NULL,
	"via" text NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "via_totals_campaign_id_via_pk" PRIMARY KEY("campaign_id","via")
);
--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "via_totals" ADD CONSTRAINT "via_totals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;