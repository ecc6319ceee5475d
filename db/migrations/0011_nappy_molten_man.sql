ALTER TABLE "proofs" DROP CONSTRAINT "proofs_method";--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "invited_see_names" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "handed" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_method" CHECK (method in ('mailbox','dns','countersignature','organizer','invitation','import','decision'));