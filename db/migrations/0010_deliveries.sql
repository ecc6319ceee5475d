-- Nothing ever wrote to these three: the capability that fills them begins here.
DROP TABLE "deliveries" CASCADE;--> statement-breakpoint
DROP TABLE "delivery_files" CASCADE;--> statement-breakpoint
DROP TABLE "receipts" CASCADE;--> statement-breakpoint
CREATE TABLE "count_history" (
	"campaign_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"people" integer NOT NULL,
	"unlisted" integer NOT NULL,
	"organizations" integer NOT NULL,
	"countries" integer NOT NULL,
	CONSTRAINT "count_history_campaign_id_at_pk" PRIMARY KEY("campaign_id","at")
);
--> statement-breakpoint
CREATE TABLE "addressee_links" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery_file_parts" (
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "delivery_file_parts_file_id_position_pk" PRIMARY KEY("file_id","position")
);
--> statement-breakpoint
CREATE TABLE "delivery_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"size" bigint NOT NULL,
	"rows" integer,
	CONSTRAINT "delivery_files_name" UNIQUE("delivery_id","revision","name")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL,
	"private_key" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delivered_signatories" (
	"delivery_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
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
	"record" text,
	"members" jsonb,
	"folded" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivered_signatories_delivery_id_signature_id_pk" PRIMARY KEY("delivery_id","signature_id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"number" integer,
	"cutoff_at" timestamp with time zone NOT NULL,
	"recipient" text,
	"note" text,
	"languages" jsonb NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone,
	"counts" jsonb,
	"stage" text,
	"progress" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"built_at" timestamp with time zone,
	"fault" text,
	"fault_at" timestamp with time zone,
	"report" jsonb,
	"final_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"told_up_to" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "deliveries_number" UNIQUE("campaign_id","number"),
	CONSTRAINT "deliveries_numbered" CHECK ((number is null) = (cancelled_at is not null)),
	CONSTRAINT "deliveries_final_is_built" CHECK (final_at is null or frozen_at is not null),
	CONSTRAINT "deliveries_cancelled_is_not_final" CHECK (final_at is null or cancelled_at is null)
);
--> statement-breakpoint
CREATE TABLE "delivery_removals" (
	"delivery_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	"revision" integer,
	CONSTRAINT "delivery_removals_delivery_id_signature_id_pk" PRIMARY KEY("delivery_id","signature_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_revisions" (
	"delivery_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"built_at" timestamp with time zone NOT NULL,
	"counts" jsonb NOT NULL,
	"removed" jsonb NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	CONSTRAINT "delivery_revisions_delivery_id_revision_pk" PRIMARY KEY("delivery_id","revision")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"office" text NOT NULL,
	"words" text,
	"happened_at" timestamp with time zone NOT NULL,
	"file_name" text,
	"file_media_type" text,
	"file_hash" "bytea",
	"file_size" integer,
	"file" "bytea",
	"user_id" text,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "receipts_kind" CHECK (kind in ('handed','received','answered')),
	CONSTRAINT "receipts_by" CHECK (by in ('organizer','addressee')),
	CONSTRAINT "receipts_published_is_confirmed" CHECK (published_at is null or confirmed_at is not null),
	CONSTRAINT "receipts_whole_file" CHECK ((file is null) = (file_name is null))
);
--> statement-breakpoint
CREATE TABLE "sealed_file_parts" (
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "sealed_file_parts_file_id_position_pk" PRIMARY KEY("file_id","position")
);
--> statement-breakpoint
CREATE TABLE "sealed_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone NOT NULL,
	"recipient_kind" text NOT NULL,
	"recipient_key" text,
	"passphrase" "bytea",
	"columns" jsonb NOT NULL,
	"format" text NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"rows" integer,
	"built_at" timestamp with time zone,
	"size" bigint,
	"hash" "bytea",
	"fault" text,
	"cancelled_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"downloaded_at" timestamp with time zone,
	CONSTRAINT "sealed_files_recipient" CHECK (recipient_kind in ('key','passphrase'))
);
--> statement-breakpoint
ALTER TABLE "count_history" ADD CONSTRAINT "count_history_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addressee_links" ADD CONSTRAINT "addressee_links_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_file_parts" ADD CONSTRAINT "delivery_file_parts_file_id_delivery_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."delivery_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_files" ADD CONSTRAINT "delivery_files_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_signatories" ADD CONSTRAINT "delivered_signatories_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivered_signatories" ADD CONSTRAINT "delivered_signatories_signature_id_signatories_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatories"("signature_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_removals" ADD CONSTRAINT "delivery_removals_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_removals" ADD CONSTRAINT "delivery_removals_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_revisions" ADD CONSTRAINT "delivery_revisions_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_file_parts" ADD CONSTRAINT "sealed_file_parts_file_id_sealed_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."sealed_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_files" ADD CONSTRAINT "sealed_files_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_files" ADD CONSTRAINT "sealed_files_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "addressee_links_delivery" ON "addressee_links" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "delivered_signatories_signature" ON "delivered_signatories" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "delivered_signatories_order" ON "delivered_signatories" USING btree ("delivery_id","kind","number");--> statement-breakpoint
CREATE INDEX "delivered_signatories_country" ON "delivered_signatories" USING btree ("delivery_id","country","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_one_unfinished" ON "deliveries" USING btree ("campaign_id") WHERE final_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_edition" ON "deliveries" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "deliveries_asked_by" ON "deliveries" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "delivery_removals_signature" ON "delivery_removals" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "delivery_removals_due" ON "delivery_removals" USING btree ("delivery_id") WHERE revision is null;--> statement-breakpoint
CREATE INDEX "receipts_delivery" ON "receipts" USING btree ("delivery_id","happened_at");--> statement-breakpoint
CREATE INDEX "receipts_user" ON "receipts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sealed_files_campaign" ON "sealed_files" USING btree ("campaign_id","asked_at");--> statement-breakpoint
CREATE INDEX "sealed_files_asked_by" ON "sealed_files" USING btree ("asked_by");--> statement-breakpoint
-- Whatever takes a name off the public list takes it out of every delivery (foreign key), and this notes that files must follow.
CREATE FUNCTION delivered_signatory_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO delivery_removals (delivery_id, signature_id, number, removed_at)
  SELECT d.id, old.signature_id, old.number, now()
  FROM deliveries d, signatures s
  WHERE d.id = old.delivery_id AND d.cancelled_at IS NULL AND s.id = old.signature_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER delivered_signatory_leaves AFTER DELETE ON "delivered_signatories"
  FOR EACH ROW EXECUTE FUNCTION delivered_signatory_leaves();--> statement-breakpoint
-- PDF and ZIP are compressed already.
ALTER TABLE "delivery_file_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "sealed_file_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
