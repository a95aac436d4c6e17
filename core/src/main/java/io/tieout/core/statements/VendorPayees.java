package io.tieout.core.statements;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.documents.Vendor;
import io.tieout.core.money.Money;
import io.tieout.core.parties.PartyName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which vendor of one company a payment is to or from: the one vendor that has the account,
 * else the one vendor of that name or alias. Records may come in any order; of one vendor the one
 * observed last counts.
 */
public final class VendorPayees {

    static final Comparator<Observed> OBSERVED =
            Comparator.comparingLong(Observed::observedAtMillis)
                    .thenComparing(it -> it.event().toString());

    private final Map<String, Observed> vendors = new TreeMap<>();
    private final Map<String, Set<String>> idsByKey = new HashMap<>();

    /**
     * Takes a vendor's record.
     *
     * @return the keys under which it can be found now and could not be before, or the other way
     *     round: payments with one of them may be another vendor's now
     */
    public Set<String> put(Observed record) {
        Vendor vendor = (Vendor) record.event();
        Observed before = vendors.get(vendor.id());
        if (before != null && OBSERVED.compare(before, record) >= 0) {
            return Set.of();
        }
        vendors.put(vendor.id(), record);
        Set<String> old = before == null ? Set.of() : keysOf((Vendor) before.event());
        Set<String> now = keysOf(vendor);
        Set<String> changed = new TreeSet<>();
        for (String key : old) {
            if (!now.contains(key) && idsByKey.get(key).remove(vendor.id())) {
                changed.add(key);
            }
        }
        for (String key : now) {
            if (idsByKey.computeIfAbsent(key, k -> new TreeSet<>()).add(vendor.id())) {
                changed.add(key);
            }
        }
        return changed;
    }

    /** The record of a vendor that counts; null if there is none. */
    public Observed record(String vendorId) {
        return vendors.get(vendorId);
    }

    /** The records that count, by id. */
    public List<Observed> vendors() {
        return List.copyOf(vendors.values());
    }

    /** Null if it is nobody's, or may be several vendors'. */
    public String vendorOf(CanonicalEvent payment) {
        for (String key : keysOf(payment)) {
            Set<String> ids = idsByKey.getOrDefault(key, Set.of());
            if (ids.size() == 1) {
                return ids.iterator().next();
            }
        }
        return null;
    }

    /** By what a payment's vendor can be found, the surest first; empty if by nothing. */
    public static List<String> keysOf(CanonicalEvent payment) {
        String account = "";
        String name = "";
        if (payment instanceof LedgerEntry entry) {
            account = accountKey(entry.counterpartyAccount());
            name = nameKey(entry.counterpartyName());
        } else if (payment instanceof BankTransaction line) {
            account = accountKey(line.counterpartyAccount());
            name = nameKey(line.counterpartyName());
        }
        if (account.isEmpty()) {
            return name.isEmpty() ? List.of() : List.of(name);
        }
        return name.isEmpty() ? List.of(account) : List.of(account, name);
    }

    private static Set<String> keysOf(Vendor vendor) {
        Set<String> keys = new TreeSet<>();
        vendor.accounts().forEach(account -> keys.add(accountKey(account)));
        keys.add(nameKey(vendor.name()));
        vendor.aliases().forEach(alias -> keys.add(nameKey(alias)));
        keys.remove("");
        return keys;
    }

    /**
     * A payment as an item of the vendor's account. Money out, which is negative, lowers what we
     * owe, and so is negative here too.
     *
     * @param version of several the highest counts
     */
    public static PartyItem item(
            String companyId, Observed payment, String vendorId, long version) {
        if (payment.event() instanceof LedgerEntry entry) {
            return item(
                    companyId,
                    vendorId,
                    entry.id(),
                    entry.amount(),
                    entry.postingDate().toEpochDay(),
                    words(entry.references(), entry.text()),
                    version);
        }
        BankTransaction line = (BankTransaction) payment.event();
        return item(
                companyId,
                vendorId,
                line.id(),
                line.amount(),
                line.bookingDate().toEpochDay(),
                words(line.references(), line.text()),
                version);
    }

    private static String words(List<Reference> references, String text) {
        StringJoiner words = new StringJoiner(" ");
        references.forEach(reference -> words.add(reference.value()));
        words.add(text);
        return words.toString();
    }

    private static PartyItem item(
            String companyId,
            String vendorId,
            String id,
            Money amount,
            long day,
            String words,
            long version) {
        return new PartyItem(
                companyId,
                StatementSide.VENDOR,
                vendorId,
                PartyItem.Kind.PAYMENT,
                id,
                "",
                amount,
                amount,
                Math.toIntExact(day),
                ItemState.POSTED,
                List.of(),
                words,
                version);
    }

    private static String accountKey(String account) {
        String plain =
                account == null ? "" : account.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? "" : "account:" + plain;
    }

    private static String nameKey(String name) {
        String form = PartyName.normalised(name);
        return form.isEmpty() ? "" : "name:" + form;
    }
}
