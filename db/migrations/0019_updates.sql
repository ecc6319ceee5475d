CREATE TABLE "update_texts" (
	"update_id" uuid NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "update_texts_update_id_language_pk" PRIMARY KEY("update_id","language")
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone,
	"saved_by" text,
	"started_at" timestamp with time zone,
	"count" integer,
	"last_number" integer,
	"up_to" integer DEFAULT 0 NOT NULL,
	"fed_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"sent" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "updates_number" UNIQUE("campaign_id","number"),
	CONSTRAINT "updates_started" CHECK ((started_at is null) = (count is null) and (started_at is null) = (last_number is null))
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "update_id" uuid;--> statement-breakpoint
ALTER TABLE "update_texts" ADD CONSTRAINT "update_texts_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_update" ON "outbox" USING btree ("update_id","signature_id") WHERE update_id is not null;