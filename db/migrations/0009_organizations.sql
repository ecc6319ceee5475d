CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organization" "bytea" NOT NULL,
	"organization_index" "bytea" NOT NULL,
	"email" "bytea",
	"email_index" "bytea",
	"handed_to" "bytea",
	"handed_index" "bytea",
	"handed_at" timestamp with time zone,
	"language" text NOT NULL,
	"partner" "bytea",
	"note" "bytea",
	"added_by" text,
	"added_at" timestamp with time zone NOT NULL,
	"send_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"deciding_at" timestamp with time zone,
	"deciding_until" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"declined_reason" "bytea",
	"decision" "bytea",
	"stopped_at" timestamp with time zone,
	CONSTRAINT "invitations_one" UNIQUE NULLS NOT DISTINCT("campaign_id","organization_index","email_index"),
	CONSTRAINT "invitations_address" CHECK ((email is null) = (email_index is null)),
	CONSTRAINT "invitations_deciding" CHECK ((deciding_at is null) = (deciding_until is null))
);
--> statement-breakpoint
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_method";--> statement-breakpoint
ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "by_invitation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "proof_rule" text DEFAULT 'authorized' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launches_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launches_zone" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "value" "bytea";--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "lapsed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "code" "bytea";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_campaign" ON "invitations" USING btree ("campaign_id","added_at","id");--> statement-breakpoint
CREATE INDEX "invitations_address" ON "invitations" USING btree ("campaign_id","email_index");--> statement-breakpoint
CREATE INDEX "invitations_added_by" ON "invitations" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("send_at") WHERE send_at is not null and asked_at is null and stopped_at is null;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_to_launch" ON "campaigns" USING btree ("launches_at") WHERE launches_at is not null and launched_at is null;--> statement-breakpoint
CREATE INDEX "signatures_invitation" ON "signatures" USING btree ("invitation_id") WHERE invitation_id is not null;--> statement-breakpoint
CREATE INDEX "tokens_invitation" ON "tokens" USING btree ("invitation_id") WHERE invitation_id is not null;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_proof_rule" CHECK ("campaigns"."proof_rule" in ('authorized','domain','vouched'));--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_launched_after_open" CHECK ("campaigns"."launched_at" is null or "campaigns"."opened_at" is not null);--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_method" CHECK (method in ('mailbox','dns','countersignature','organizer','invitation','import'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK (purpose in ('confirm','signature','submission','address','invitation','countersignature','objection'));