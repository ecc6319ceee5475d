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
ALTER TABLE "campaigns" ADD COLUMN "logos" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "logos_hash" ON "logos" USING btree ("campaign_id","hash");--> statement-breakpoint
CREATE INDEX "logos_uploaded_by" ON "logos" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "signatories_uncategorized_newest" ON "signatories" USING btree ("campaign_id","kind","published_at") WHERE category is null;