DROP INDEX "outbox_due";--> statement-breakpoint
DROP INDEX "outbox_urgent";--> statement-breakpoint
CREATE INDEX "outbox_lost" ON "outbox" USING btree ("next_attempt_at") WHERE template in ('find', 'found') and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at") WHERE template not in ('sign-in', 'find', 'found') and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_urgent" ON "outbox" USING btree ("next_attempt_at") WHERE template = 'sign-in' and sent_at is null and failed_at is null;