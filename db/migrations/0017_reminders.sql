ALTER TABLE "campaigns" ADD COLUMN "reminds" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "reminded_at" timestamp with time zone;