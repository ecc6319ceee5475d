CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"contact" text NOT NULL,
	"responsible" text NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"closes_zone" text,
	"closed_at" timestamp with time zone,
	"demonstration" text,
	CONSTRAINT "campaigns_slug_unique" UNIQUE("slug"),
	CONSTRAINT "campaigns_slug" CHECK ("campaigns"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "campaigns_closed_after_open" CHECK ("campaigns"."closed_at" is null or "campaigns"."opened_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"heading" jsonb NOT NULL,
	CONSTRAINT "categories_slug" UNIQUE("campaign_id","kind","slug"),
	CONSTRAINT "categories_kind" CHECK ("categories"."kind" in ('person','organization'))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"campaign_id" uuid NOT NULL,
	"language" text NOT NULL,
	"addressees" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_campaign_id_language_pk" PRIMARY KEY("campaign_id","language")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"language" text NOT NULL,
	"addressees" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "editions_number" UNIQUE("campaign_id","number"),
	CONSTRAINT "editions_hash" UNIQUE("campaign_id","hash"),
	CONSTRAINT "editions_hash_length" CHECK (octet_length("editions"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"last" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"language" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"addressees" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "translations_language_hash" UNIQUE("edition_id","language","hash")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"cutoff_at" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"final" boolean DEFAULT false NOT NULL,
	"note" text,
	CONSTRAINT "deliveries_number" UNIQUE("campaign_id","number")
);
--> statement-breakpoint
CREATE TABLE "delivery_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	CONSTRAINT "delivery_files_name" UNIQUE("delivery_id","name")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" uuid NOT NULL,
	"signature_id" uuid,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"user_id" text,
	"detail" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_actor" CHECK (actor in ('signer','organizer','host','system'))
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"campaign_id" uuid NOT NULL,
	"email_index" "bytea" NOT NULL,
	"day" char(10) NOT NULL,
	"today" integer NOT NULL,
	"ever" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mailings_campaign_id_email_index_pk" PRIMARY KEY("campaign_id","email_index")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template" text NOT NULL,
	"language" text NOT NULL,
	"campaign_id" uuid,
	"signature_id" uuid,
	"sealed" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"means" text NOT NULL,
	"handed_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"email_index" "bytea" PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"website" text,
	"domain" text,
	"country" char(2),
	"area" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"signature_id" uuid NOT NULL,
	"method" text NOT NULL,
	"domain" text,
	"source" "bytea",
	"note" "bytea",
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	CONSTRAINT "proofs_method" CHECK (method in ('mailbox','dns','file','countersignature','organizer'))
);
--> statement-breakpoint
CREATE TABLE "signatories" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"category" text,
	"name" text,
	"title" text,
	"affiliation" text,
	"organization" text,
	"country" char(2),
	"area" text,
	"proofs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"folded" text NOT NULL,
	"position" integer GENERATED ALWAYS AS (case kind when 'organization' then 0 else 1000000000 end + number) STORED NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signatories_kind" CHECK (kind in ('person','organization'))
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"category_id" uuid,
	"organization_id" uuid,
	"language" text NOT NULL,
	"translation_hash" "bytea",
	"consent_hash" "bytea" NOT NULL,
	"country" char(2),
	"area" text,
	"name" "bytea",
	"email" "bytea",
	"title" "bytea",
	"affiliation" "bytea",
	"organization" "bytea",
	"website" "bytea",
	"email_index" "bytea",
	"organization_index" "bytea",
	"listed" boolean NOT NULL,
	"updates" boolean DEFAULT false NOT NULL,
	"number" integer,
	"signed_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"held_reason" text,
	"published_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "signatures_kind" CHECK (kind in ('person','organization')),
	CONSTRAINT "signatures_number_at_confirmation" CHECK ((number is null) = (confirmed_at is null)),
	CONSTRAINT "signatures_published_is_confirmed" CHECK (published_at is null or confirmed_at is not null),
	CONSTRAINT "signatures_held_says_why" CHECK ((held_at is null) = (held_reason is null))
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"signature_id" uuid,
	"submitted" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "tokens_purpose" CHECK (purpose in ('confirm','signature','submission')),
	CONSTRAINT "tokens_hash_length" CHECK (octet_length(hash) = 32)
);
--> statement-breakpoint
CREATE TABLE "totals" (
	"campaign_id" uuid NOT NULL,
	"day" char(10) NOT NULL,
	"kind" text NOT NULL,
	"category" text DEFAULT '' NOT NULL,
	"country" char(2) DEFAULT '' NOT NULL,
	"listed" integer DEFAULT 0 NOT NULL,
	"unlisted" integer DEFAULT 0 NOT NULL,
	"withdrawn" integer DEFAULT 0 NOT NULL,
	"taken_back" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "totals_campaign_id_day_kind_category_country_pk" PRIMARY KEY("campaign_id","day","kind","category","country")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_keys_campaign" UNIQUE NULLS NOT DISTINCT("campaign_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"user_id" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"role" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_user_id_campaign_id_pk" PRIMARY KEY("user_id","campaign_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner','editor','reviewer','viewer'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"signed_in_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token"),
	CONSTRAINT "verification_tokens_token" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_files" ADD CONSTRAINT "delivery_files_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totals" ADD CONSTRAINT "totals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_keys" ADD CONSTRAINT "data_keys_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_opened" ON "campaigns" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "events_campaign" ON "events" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "events_signature" ON "events" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "events_user" ON "events" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at") WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_urgent" ON "outbox" USING btree ("next_attempt_at") WHERE campaign_id is null and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_settled" ON "outbox" USING btree (coalesce("sent_at", "failed_at"));--> statement-breakpoint
CREATE INDEX "outbox_signature" ON "outbox" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "outbox_campaign" ON "outbox" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "receipts_delivery" ON "receipts" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "proofs_signature" ON "proofs" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "proofs_recorded_by" ON "proofs" USING btree ("recorded_by");--> statement-breakpoint
CREATE UNIQUE INDEX "signatories_order" ON "signatories" USING btree ("campaign_id","position");--> statement-breakpoint
CREATE INDEX "signatories_country" ON "signatories" USING btree ("campaign_id","country","position");--> statement-breakpoint
CREATE INDEX "signatories_newest" ON "signatories" USING btree ("campaign_id","kind","published_at");--> statement-breakpoint
CREATE INDEX "signatories_search" ON "signatories" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_person" ON "signatures" USING btree ("campaign_id","email_index") WHERE kind = 'person' and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_officer" ON "signatures" USING btree ("campaign_id","email_index","organization_index") WHERE kind = 'organization' and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_organization" ON "signatures" USING btree ("campaign_id","organization_index") WHERE kind = 'organization' and published_at is not null and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_number" ON "signatures" USING btree ("campaign_id","number");--> statement-breakpoint
CREATE INDEX "signatures_desk" ON "signatures" USING btree ("campaign_id","signed_at","id");--> statement-breakpoint
CREATE INDEX "signatures_pending" ON "signatures" USING btree ("signed_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "signatures_waiting" ON "signatures" USING btree ("campaign_id","confirmed_at") WHERE kind = 'organization' and confirmed_at is not null and published_at is null and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE INDEX "signatures_address" ON "signatures" USING btree ("campaign_id","email_index");--> statement-breakpoint
CREATE INDEX "signatures_edition" ON "signatures" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "signatures_organization" ON "signatures" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "tokens_signature" ON "tokens" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "tokens_expiry" ON "tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_campaign" ON "memberships" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");