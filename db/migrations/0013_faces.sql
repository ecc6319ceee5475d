CREATE TABLE "face_pictures" (
	"campaign_id" uuid NOT NULL,
	"use" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"image" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"plate" text NOT NULL,
	"from_width" integer NOT NULL,
	"from_height" integer NOT NULL,
	"uploaded_by" text,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "face_pictures_campaign_id_use_pk" PRIMARY KEY("campaign_id","use"),
	CONSTRAINT "face_pictures_use" CHECK (use in ('logo','picture')),
	CONSTRAINT "face_pictures_size" CHECK (octet_length(image) <= 307200),
	CONSTRAINT "face_pictures_hash_length" CHECK (octet_length(hash) = 32),
	CONSTRAINT "face_pictures_plate" CHECK (plate in ('light','dark'))
);
--> statement-breakpoint
CREATE TABLE "faces" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"ink" text,
	"coalition" text,
	CONSTRAINT "faces_ink" CHECK (ink ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
CREATE TABLE "preview_links" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preview_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "face_pictures" ADD CONSTRAINT "face_pictures_campaign_id_faces_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."faces"("campaign_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "face_pictures" ADD CONSTRAINT "face_pictures_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faces" ADD CONSTRAINT "faces_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;