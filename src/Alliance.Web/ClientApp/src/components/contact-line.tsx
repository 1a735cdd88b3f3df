interface Props {
  contact: { name: string; phone: string | null; mail: string | null };
}

/** Whom to speak to, to be called and written to at once. */
export function ContactLine({ contact }: Props) {
  return (
    <>
      <strong>{contact.name}</strong> {contact.phone !== null && <a href={`tel:${contact.phone}`}>{contact.phone}</a>} {contact.mail !== null && <a href={`mailto:${contact.mail}`}>{contact.mail}</a>}
    </>
  );
}
