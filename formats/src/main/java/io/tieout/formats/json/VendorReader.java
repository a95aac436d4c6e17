package io.tieout.formats.json;

import io.tieout.core.documents.ItemTolerances;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.matching.Tolerances;
import java.io.IOException;
import java.util.List;

/** The fields of a vendor's master data. */
final class VendorReader extends EventReader {

    private String id;
    private String companyId;
    private String name;
    private List<String> aliases;
    private String group;
    private List<String> taxIds;
    private List<String> accounts;
    private List<String> senders;
    private PaymentTerms terms;
    private String status;
    private String numbering;
    private String matching;
    private Boolean orderRequired;
    private Boolean reverseCharge;
    private List<String> requiredFields;
    private Tolerances tolerances;
    private List<ItemTolerances> itemTolerances;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "name" -> name = in.string(name);
            case "aliases" -> aliases = in.strings(aliases);
            case "group" -> group = in.string(group);
            case "taxIds" -> taxIds = in.strings(taxIds);
            case "accounts" -> accounts = in.strings(accounts);
            case "senders" -> senders = in.strings(senders);
            case "terms" -> terms = in.object(terms, ReceivableReader::terms);
            case "status" -> status = in.string(status);
            case "numbering" -> numbering = in.string(numbering);
            case "matching" -> matching = in.string(matching);
            case "orderRequired" -> orderRequired = in.bool(orderRequired);
            case "reverseCharge" -> reverseCharge = in.bool(reverseCharge);
            case "requiredFields" -> requiredFields = in.strings(requiredFields);
            case "tolerances" -> tolerances = in.object(tolerances, TolerancesReader::read);
            case "itemTolerances" -> itemTolerances = in.list(itemTolerances, VendorReader::item);
            default -> in.skip();
        }
    }

    private static ItemTolerances item(JsonCursor in) throws IOException, RefusedException {
        String itemId = null;
        Tolerances tolerances = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "itemId" -> itemId = in.string(itemId);
                case "tolerances" -> tolerances = in.object(tolerances, TolerancesReader::read);
                default -> in.skip();
            }
        }
        return new ItemTolerances(itemId, tolerances);
    }

    @Override
    Vendor event() throws RefusedException {
        return new Vendor(
                id,
                companyId,
                name,
                orEmpty(aliases),
                group,
                orEmpty(taxIds),
                orEmpty(accounts),
                orEmpty(senders),
                terms,
                constant(VendorStatus.class, "status", status),
                constant(Numbering.class, "numbering", numbering),
                OrderLineReader.policy("matching", matching),
                isTrue(orderRequired),
                isTrue(reverseCharge),
                orEmpty(requiredFields),
                tolerances,
                orEmpty(itemTolerances));
    }

    private static boolean isTrue(Boolean flag) {
        return flag != null && flag;
    }
}
