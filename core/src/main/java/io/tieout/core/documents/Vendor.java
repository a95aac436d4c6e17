package io.tieout.core.documents;

import io.tieout.core.matching.Tolerances;
import java.util.List;
import java.util.Set;

/**
 * A vendor as master data knows it: how its bills are recognised, and what was agreed.
 *
 * @param companyId the company whose vendor it is; null where there is only one
 * @param name the registered name
 * @param aliases other names it bills under
 * @param group vendors that share tolerances; null if none
 * @param accounts bank accounts that it may be paid on
 * @param senders e-mail addresses, or domains, that its bills come from
 * @param terms agreed with it; null if none
 * @param matching null leaves it to the company
 * @param orderRequired whether its bills have to name an order
 * @param reverseCharge whether the company itself owes the tax on its bills
 * @param requiredFields canonical names of fields that its bills must have
 * @param tolerances null if it states none
 */
public record Vendor(
        String id,
        String companyId,
        String name,
        List<String> aliases,
        String group,
        List<String> taxIds,
        List<String> accounts,
        List<String> senders,
        PaymentTerms terms,
        VendorStatus status,
        Numbering numbering,
        MatchingPolicy matching,
        boolean orderRequired,
        boolean reverseCharge,
        List<String> requiredFields,
        Tolerances tolerances,
        List<ItemTolerances> itemTolerances)
        implements CanonicalEvent {

    /** The fields of a bill that may be required. */
    public static final Set<String> REQUIRABLE_FIELDS =
            Set.of(
                    "vendorId",
                    "vendorName",
                    "vendorTaxId",
                    "vendorAccount",
                    "dueDate",
                    "servicePeriod",
                    "orderNumbers",
                    "netAmount",
                    "taxAmount",
                    "terms");

    public Vendor {
        Required.text(id, "id");
        Required.text(name, "name");
        aliases = List.copyOf(aliases);
        taxIds = List.copyOf(taxIds);
        accounts = List.copyOf(accounts);
        senders = List.copyOf(senders);
        status = status == null ? VendorStatus.ACTIVE : status;
        numbering = numbering == null ? Numbering.NEVER : numbering;
        requiredFields = List.copyOf(requiredFields);
        itemTolerances = List.copyOf(itemTolerances);
        for (String field : requiredFields) {
            if (!REQUIRABLE_FIELDS.contains(field)) {
                throw new InvalidFieldException(
                        "requiredFields", "names what cannot be required: " + field);
            }
        }
    }

    @Override
    public String stream() {
        return Streams.VENDORS;
    }
}
