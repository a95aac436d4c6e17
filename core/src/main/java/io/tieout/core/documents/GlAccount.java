package io.tieout.core.documents;

/**
 * An account of the general ledger, as bills may be coded to it.
 *
 * @param id the account's number, as documents and journals name it
 * @param companyId null where there is only one
 * @param family accounts that one person answers for, for example {@code operational}; empty if
 *     none
 */
public record GlAccount(
        String id, String companyId, String name, String family, GlAccountStatus status)
        implements CanonicalEvent {

    public GlAccount {
        Required.text(id, "id");
        Required.text(name, "name");
        family = family == null ? "" : family.strip();
        status = status == null ? GlAccountStatus.ACTIVE : status;
    }

    @Override
    public String stream() {
        return Streams.GL_ACCOUNTS;
    }
}
