CREATE TABLE "link_requests" (
	"email_index" "bytea" PRIMARY KEY NOT NULL,
	"day" char(10) NOT NULL,
	"today" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_faults" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"field" text NOT NULL,
	"refusal" text NOT NULL,
	"cells" "bytea" NOT NULL,
	CONSTRAINT "import_faults_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"user_id" text,
	"edition_id" uuid,
	"file_name" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"separator" text,
	"headings" boolean,
	"rows" integer DEFAULT 0 NOT NULL,
	"columns" integer DEFAULT 0 NOT NULL,
	"mapping" jsonb,
	"sample" "bytea",
	"report" "bytea",
	"source" "bytea",
	"refusal" text,
	"progress" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"removed" integer DEFAULT 0 NOT NULL,
	"stayed" integer DEFAULT 0 NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"check_asked_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"undo_asked_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_format" CHECK (format in ('csv','xlsx')),
	CONSTRAINT "imports_started_whole" CHECK (started_at is null or (edition_id is not null and source is not null)),
	CONSTRAINT "imports_finished_is_started" CHECK (finished_at is null or started_at is not null)
);
--> statement-breakpoint
CREATE TABLE "via_totals" (
	"campaign_id" uuid NOT NULL,
	"via" text NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "via_totals_campaign_id_via_pk" PRIMARY KEY("campaign_id","via")
);
--> statement-breakpoint
ALTER TABLE "categories" DROP CONSTRAINT "categories_slug";--> statement-breakpoint
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_method";--> statement-breakpoint
ALTER TABLE "tokens" DROP CONSTRAINT "tokens_purpose";--> statement-breakpoint
DROP INDEX "signatories_newest";--> statement-breakpoint
ALTER TABLE "signatures" ALTER COLUMN "consent_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "kinds" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "series" uuid;--> statement-breakpoint
ALTER TABLE "translations" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "shown" text GENERATED ALWAYS AS (coalesce(organization, name)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "email_index" "bytea";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "export_choice" jsonb;--> statement-breakpoint
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_faults" ADD CONSTRAINT "import_faults_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "via_totals" ADD CONSTRAINT "via_totals_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_requests_age" ON "link_requests" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "imports_campaign" ON "imports" USING btree ("campaign_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "imports_user" ON "imports" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "imports_edition" ON "imports" USING btree ("edition_id");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaigns_series" ON "campaigns" USING btree ("series");--> statement-breakpoint
CREATE INDEX "signatories_name_und" ON "signatories" USING btree ("campaign_id","kind","shown" collate "und-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_es" ON "signatories" USING btree ("campaign_id","kind","shown" collate "es-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ja" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ja-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_name_ar" ON "signatories" USING btree ("campaign_id","kind","shown" collate "ar-x-icu","number","country");--> statement-breakpoint
CREATE INDEX "signatories_category" ON "signatories" USING btree ("campaign_id","category","position") WHERE category is not null;--> statement-breakpoint
CREATE INDEX "signatories_category_newest" ON "signatories" USING btree ("campaign_id","category","published_at") WHERE category is not null;--> statement-breakpoint
CREATE INDEX "signatures_not_listed" ON "signatures" USING btree ("campaign_id","organization_index") WHERE kind = 'organization' and published_at is null and withdrawn_at is null and erased_at is null;--> statement-breakpoint
CREATE INDEX "signatures_import" ON "signatures" USING btree ("import_id","id") WHERE import_id is not null and erased_at is null;--> statement-breakpoint
CREATE INDEX "signatures_category" ON "signatures" USING btree ("category_id") WHERE category_id is not null;--> statement-breakpoint
CREATE INDEX "tokens_address" ON "tokens" USING btree ("campaign_id","email_index") WHERE email_index is not null;--> statement-breakpoint
CREATE INDEX "signatories_newest" ON "signatories" USING btree ("campaign_id","kind","published_at","number","country");--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_slug" UNIQUE("campaign_id","slug");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_kinds" CHECK ("campaigns"."kinds" in ('both','person','organization'));--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_method" CHECK (method in ('mailbox','dns','file','countersignature','organizer','import'));--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_consent_or_import" CHECK (consent_hash is not null or import_id is not null);--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_purpose" CHECK (purpose in ('confirm','signature','submission','address'));