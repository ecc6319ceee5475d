CREATE TABLE "challenges" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"domain" "bytea" NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"check_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"result" text,
	CONSTRAINT "challenges_token" CHECK (token ~ '^[a-z2-7]{32}$'),
	CONSTRAINT "challenges_result" CHECK ((result is null) = (checked_at is null))
);
--> statement-breakpoint
CREATE TABLE "invitation_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation_words" (
	"campaign_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "invitation_words_campaign_id_language_pk" PRIMARY KEY("campaign_id","language")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organization" "bytea" NOT NULL,
	"organization_index" "bytea" NOT NULL,
	"likeness" "bytea",
	"email" "bytea",
	"email_index" "bytea",
	"handed_to" "bytea",
	"handed_index" "bytea",
	"handed_at" timestamp with time zone,
	"handed" smallint DEFAULT 0 NOT NULL,
	"language" text NOT NULL,
	"partner" "bytea",
	"note" "bytea",
	"added_by" text,
	"added_at" timestamp with time zone NOT NULL,
	"send_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"remind_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"unwanted_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"deciding_at" timestamp with time zone,
	"deciding_until" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"declined_reason" "bytea",
	"stopped_at" timestamp with time zone,
	CONSTRAINT "invitations_one" UNIQUE NULLS NOT DISTINCT("campaign_id","organization_index","email_index"),
	CONSTRAINT "invitations_address" CHECK ((email is null) = (email_index is null)),
	CONSTRAINT "invitations_deciding" CHECK ((deciding_at is null) = (deciding_until is null))
);
--> statement-breakpoint
CREATE TABLE "private_links" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "logos" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"image" "bytea" NOT NULL,
	"alt" "bytea",
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"plate" text NOT NULL,
	"uploaded_by" text,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "logos_size" CHECK (octet_length(image) <= 32768),
	CONSTRAINT "logos_hash_length" CHECK (octet_length(hash) = 32),
	CONSTRAINT "logos_plate" CHECK (plate in ('light','dark'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"names" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objection_traces" (
	"campaign_id" uuid NOT NULL,
	"trace" "bytea" NOT NULL,
	CONSTRAINT "objection_traces_campaign_id_trace_pk" PRIMARY KEY("campaign_id","trace")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"domain" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"held" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"domain" text NOT NULL,
	"email" "bytea" NOT NULL,
	"email_index" "bytea" NOT NULL,
	"language" text NOT NULL,
	"by_dns" boolean DEFAULT false NOT NULL,
	"hash" "bytea" NOT NULL,
	"code" "bytea",
	"tries" smallint DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"told_on" char(10),
	"told" smallint DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "role_addresses_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "supports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"organization" text NOT NULL,
	"source" text NOT NULL,
	"day" char(10) NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "supports_kind" CHECK (kind in ('adopted','supports'))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb,
	"raised_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	"outcome" text,
	CONSTRAINT "flags_reason" CHECK (reason in ('addressee','watched','reviewed','objection','uninvited','website','similar','burst','text','added')),
	CONSTRAINT "flags_outcome" CHECK ((settled_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE TABLE "likenesses" (
	"signature_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"likeness" "bytea" NOT NULL,
	CONSTRAINT "likenesses_signature_id_likeness_pk" PRIMARY KEY("signature_id","likeness")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signature_id" uuid NOT NULL,
	"question" "bytea" NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" "bytea",
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "questions_answered" CHECK ((answer is null) = (answered_at is null))
);
--> statement-breakpoint
CREATE TABLE "watched_words" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "watched_words_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"word" text NOT NULL,
	"folded" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watched_words_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "watched_words_folded" UNIQUE("folded")
);
--> statement-breakpoint
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_method";--> statement-breakpoint
ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
ALTER TABLE "proofs" DROP COLUMN "domain";--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "domain" "bytea";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "by_invitation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "invited_see_names" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "reviews_people" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "proof_rule" text DEFAULT 'authorized' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "collects_first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launches_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launches_zone" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "logos" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "value" "bytea";--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD COLUMN "lapsed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "slug" text NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "key" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "record" text;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "members" jsonb;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "burst" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "rejected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "fell_for" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "code" "bytea";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "tries" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "totals" ADD COLUMN "held" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_lists" ADD CONSTRAINT "invitation_lists_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_words" ADD CONSTRAINT "invitation_words_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_links" ADD CONSTRAINT "private_links_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_links" ADD CONSTRAINT "private_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_traces" ADD CONSTRAINT "objection_traces_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenges_due" ON "challenges" USING btree ("check_at") WHERE check_at is not null;--> statement-breakpoint
CREATE INDEX "invitation_lists_campaign" ON "invitation_lists" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "invitation_lists_age" ON "invitation_lists" USING btree ("read_at");--> statement-breakpoint
CREATE INDEX "invitations_campaign" ON "invitations" USING btree ("campaign_id","added_at","id");--> statement-breakpoint
CREATE INDEX "invitations_likeness" ON "invitations" USING btree ("campaign_id","likeness");--> statement-breakpoint
CREATE INDEX "invitations_address" ON "invitations" USING btree ("campaign_id","email_index");--> statement-breakpoint
CREATE INDEX "invitations_added_by" ON "invitations" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("send_at") WHERE send_at is not null and asked_at is null and stopped_at is null;--> statement-breakpoint
CREATE INDEX "invitations_to_remind" ON "invitations" USING btree ("remind_at") WHERE remind_at is not null and reminded_at is null and stopped_at is null;--> statement-breakpoint
CREATE INDEX "logos_hash" ON "logos" USING btree ("campaign_id","hash");--> statement-breakpoint
CREATE INDEX "logos_uploaded_by" ON "logos" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "members_recorded_by" ON "members" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "objections_signature" ON "objections" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "objections_campaign" ON "objections" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "role_addresses_domain" ON "role_addresses" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "role_addresses_address" ON "role_addresses" USING btree ("email_index");--> statement-breakpoint
CREATE INDEX "role_addresses_waiting" ON "role_addresses" USING btree ("asked_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "supports_campaign" ON "supports" USING btree ("campaign_id","kind","recorded_at");--> statement-breakpoint
CREATE INDEX "supports_recorded_by" ON "supports" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "claims_user" ON "claims" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "flags_waiting" ON "flags" USING btree ("campaign_id","signature_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "flags_signature" ON "flags" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "flags_settled_by" ON "flags" USING btree ("settled_by");--> statement-breakpoint
CREATE INDEX "likenesses_campaign" ON "likenesses" USING btree ("campaign_id","likeness");--> statement-breakpoint
CREATE INDEX "questions_signature" ON "questions" USING btree ("signature_id","asked_at");--> statement-breakpoint
CREATE INDEX "questions_asked_by" ON "questions" USING btree ("asked_by");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_to_launch" ON "campaigns" USING btree ("launches_at") WHERE launches_at is not null and launched_at is null;--> statement-breakpoint
CREATE INDEX "outbox_invitation" ON "outbox" USING btree ("invitation_id") WHERE invitation_id is not null;--> statement-breakpoint
CREATE INDEX "proofs_to_check" ON "proofs" USING btree ("check_at") WHERE check_at is not null and voided_at is null and lapsed_at is null;--> statement-breakpoint
CREATE INDEX "signatories_record" ON "signatories" USING btree ("record","published_at") WHERE record is not null;--> statement-breakpoint
CREATE INDEX "signatories_without_record" ON "signatories" USING btree ("signature_id") WHERE kind = 'organization' and record is null;--> statement-breakpoint
CREATE INDEX "signatories_uncategorized_newest" ON "signatories" USING btree ("campaign_id","kind","published_at") WHERE category is null;--> statement-breakpoint
CREATE INDEX "signatures_held" ON "signatures" USING btree ("campaign_id","held_at") WHERE held_at is not null and rejected_at is null and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE INDEX "signatures_invitation" ON "signatures" USING btree ("invitation_id") WHERE invitation_id is not null;--> statement-breakpoint
CREATE INDEX "tokens_invitation" ON "tokens" USING btree ("invitation_id") WHERE invitation_id is not null;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_slug_unique" UNIQUE("slug");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_key_unique" UNIQUE("key");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_proof_rule" CHECK ("campaigns"."proof_rule" in ('authorized','domain','vouched'));--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_launch_of_collecting" CHECK ("campaigns"."collects_first" or "campaigns"."launched_at" is null);--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_launched_after_open" CHECK ("campaigns"."launched_at" is null or "campaigns"."opened_at" is not null);--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_method" CHECK (method in ('mailbox','dns','countersignature','organizer','invitation','import','decision'));--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_held_is_not_published" CHECK (held_at is null or published_at is null);--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_rejected_is_held" CHECK (rejected_at is null or held_at is not null);--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_fell_for" CHECK (fell_for in ('withdrawn','takenBack','takenOff','held'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK (purpose in ('confirm','signature','submission','address','invitation','countersignature','objection'));--> statement-breakpoint
UPDATE "signatures" s SET "fell_for" = CASE p.method WHEN 'import' THEN 'takenOff' ELSE 'takenBack' END
FROM (SELECT DISTINCT ON (signature_id) signature_id, method FROM "proofs" WHERE voided_at IS NOT NULL ORDER BY signature_id, voided_at DESC) p
WHERE p.signature_id = s.id AND s.kind = 'organization' AND s.published_at IS NULL AND s.withdrawn_at IS NULL AND s.erased_at IS NULL;
