ALTER TABLE "signatories" ALTER COLUMN "confirmed_at" DROP NOT NULL;--> statement-breakpoint
UPDATE "signatories" SET "confirmed_at" = NULL FROM "signatures" WHERE "signatures"."id" = "signature_id" AND "import_id" IS NOT NULL;
