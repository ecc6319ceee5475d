CREATE TABLE "private_links" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "collects_first" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "private_links" ADD CONSTRAINT "private_links_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_links" ADD CONSTRAINT "private_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_launch_of_collecting" CHECK ("campaigns"."collects_first" or "campaigns"."launched_at" is null);