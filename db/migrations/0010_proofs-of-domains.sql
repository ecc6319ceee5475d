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
ALTER TABLE "proofs" ADD COLUMN "check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenges_due" ON "challenges" USING btree ("check_at") WHERE check_at is not null;--> statement-breakpoint
CREATE INDEX "proofs_to_check" ON "proofs" USING btree ("check_at") WHERE check_at is not null and voided_at is null and lapsed_at is null;