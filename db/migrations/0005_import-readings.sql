ALTER TABLE "imports" ADD COLUMN "heading_row" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sheet" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "choices" "bytea";