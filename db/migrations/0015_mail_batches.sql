CREATE TABLE "mail_pace" (
	"id" smallint PRIMARY KEY NOT NULL,
	"per_second" double precision NOT NULL,
	"next_turn" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone NOT NULL,
	"pauses" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "mail_pace_one" CHECK (id = 1)
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "batch" uuid;--> statement-breakpoint
CREATE INDEX "outbox_batch" ON "outbox" USING btree ("batch") WHERE batch is not null and batch <> id and sent_at is null and failed_at is null;