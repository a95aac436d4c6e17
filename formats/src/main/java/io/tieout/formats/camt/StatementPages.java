package io.tieout.formats.camt;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives statements their identity, and the pages of one statement the same one. Entries are
 * numbered through all pages of a statement in a file, so that two pages never share an id; among
 * the last {@link #REMEMBERED} statements.
 */
final class StatementPages {

    static final int REMEMBERED = 10_000;

    private final Map<String, StatementProgress> statements =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, StatementProgress> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * The statement that this page belongs to. Its id is made of the message kind, the account, the
     * bank's Id and its running number, and not of the file's name: the same statement in another
     * file is the same statement.
     *
     * @param messagePage the page number of the message, where versions before 001.04 put it; empty
     *     if none
     */
    StatementProgress progress(MessageKind kind, StatementHeader header, String messagePage) {
        String sequence = header.sequence().isEmpty() ? "" : "/" + header.sequence();
        String id = kind.prefix() + "/" + header.accountId + "/" + header.id + sequence;
        return statements.computeIfAbsent(
                id, key -> new StatementProgress(key, key + "/" + laterPage(header, messagePage)));
    }

    /**
     * Where a file begins with a later page, its numbering must not meet that of the first page,
     * which came in another file.
     */
    private static String laterPage(StatementHeader header, String messagePage) {
        String page = header.page.isEmpty() ? messagePage : header.page;
        return page.isEmpty() || page.equals("1") ? "" : "p" + page + ".";
    }
}
