CREATE TABLE "members" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"names" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"signature_id" uuid NOT NULL,
	"domain" text NOT NULL,
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
ALTER TABLE "organizations" ADD COLUMN "slug" text NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "key" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "record" text;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "members" jsonb;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_recorded_by" ON "members" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "objections_signature" ON "objections" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "objections_campaign" ON "objections" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "role_addresses_domain" ON "role_addresses" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "role_addresses_address" ON "role_addresses" USING btree ("email_index");--> statement-breakpoint
CREATE INDEX "role_addresses_waiting" ON "role_addresses" USING btree ("asked_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "supports_campaign" ON "supports" USING btree ("campaign_id","kind","recorded_at");--> statement-breakpoint
CREATE INDEX "supports_recorded_by" ON "supports" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "signatories_record" ON "signatories" USING btree ("record","published_at") WHERE record is not null;--> statement-breakpoint
CREATE INDEX "signatories_without_record" ON "signatories" USING btree ("signature_id") WHERE kind = 'organization' and record is null;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_slug_unique" UNIQUE("slug");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_key_unique" UNIQUE("key");