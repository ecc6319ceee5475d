CREATE TABLE "installation" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"identity" text NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "installation_single" CHECK ("installation"."single")
);
