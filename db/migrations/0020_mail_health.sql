CREATE TABLE "alarms" (
	"kind" text NOT NULL,
	"campaign_id" uuid,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "alarms_one" UNIQUE NULLS NOT DISTINCT("kind","campaign_id")
);
--> statement-breakpoint
CREATE TABLE "mail_pauses" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"paused_at" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone NOT NULL,
	"resumed_at" timestamp with time zone,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_pauses_reason" CHECK (reason in ('bounces','complaints'))
);
--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_pauses" ADD CONSTRAINT "mail_pauses_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_handed" ON "outbox" USING btree ("campaign_id",coalesce("sent_at", "failed_at"));--> statement-breakpoint
CREATE INDEX "outbox_trouble" ON "outbox" USING btree ("campaign_id") WHERE returned_at is not null or complained_at is not null;