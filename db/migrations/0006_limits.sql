CREATE UNLOGGED TABLE "limit_salts" (
	"day" char(10) PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "limits" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mailings" RENAME COLUMN "ever" TO "lately";--> statement-breakpoint
DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "mailings" ADD COLUMN "begun_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "lane" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "ready" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "corrections" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "replaceable" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "mailings_age" ON "mailings" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "outbox_line" ON "outbox" USING btree ("campaign_id","lane","next_attempt_at") WHERE template not in ('sign-in', 'find', 'found') and ready and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_later" ON "outbox" USING btree ("next_attempt_at") WHERE template not in ('sign-in', 'find', 'found') and not ready and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "tokens_replaceable" ON "tokens" USING btree ("signature_id","created_at") WHERE replaceable;