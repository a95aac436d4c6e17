package io.tieout.benchmarks.recon;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generates one large camt.053.001.08 file of a wished size: one account, a statement for each
 * business day, closing balances that continue as opening balances. Holds one statement in memory.
 */
public final class CamtFile {
    private static final long STREAM = 0xCA37;
    private static final int ENTRIES_PER_STATEMENT = 4_000;
    private static final int PARTIES = 2_000;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] END = ascii("</BkToCstmrStmt></Document>\n");

    private final long sizeBytes;
    private final Draw draw;
    private final Parties parties;
    private final Company company;
    private final byte[] iban;
    private final LineBuffer head = new LineBuffer();
    private final LineBuffer entries = new LineBuffer();
    private final LineBuffer scratch = new LineBuffer();
    private long balance = 1_250_000_00L;
    private int sequence;
    private long count;

    /**
     * @param sizeBytes the file ends with the first entry that reaches it
     */
    public CamtFile(long seed, long sizeBytes) {
        this.sizeBytes = sizeBytes;
        this.draw = new Draw(seed, STREAM, 0);
        this.parties = new Parties(seed, PARTIES, PARTIES);
        this.company = new Company(seed, 0);
        this.iban = LineBuffer.utf8(Iban.of(draw, "DE"));
    }

    /**
     * Writes the file and returns the number of its entries. For one call.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public long writeTo(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            long written = write(out, groupHeader());
            int day = Days.business(Days.START + 1);
            do {
                statement(day, sizeBytes - written - END.length);
                written += write(out, head) + write(out, entries);
                day = Days.businessAfter(day, 1);
            } while (written + END.length < sizeBytes);
            out.write(END);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(OutputStream out, LineBuffer buffer) throws IOException {
        out.write(buffer.array(), 0, buffer.length());
        return buffer.length();
    }

    private LineBuffer groupHeader() {
        return head.clear()
                .raw(ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns="))
                .raw(ascii("\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"))
                .raw(ascii("<BkToCstmrStmt><GrpHdr><MsgId>TIEOUT-LARGE</MsgId><CreDtTm>"))
                .instant((long) Days.START * SECONDS_PER_DAY)
                .raw(ascii("</CreDtTm></GrpHdr>\n"));
    }

    /** Entries first: the closing balance stands before them in the file. */
    private void statement(int day, long sizeLimit) {
        long opening = balance;
        entries.clear();
        for (int i = 0; i < ENTRIES_PER_STATEMENT && entries.length() < sizeLimit; i++) {
            entry(day);
        }
        entries.raw(ascii("</Stmt>\n"));
        sequence++;
        long morning = (long) day * SECONDS_PER_DAY;
        head.clear().raw(ascii("<Stmt><Id>")).number(day).raw('-').digits(sequence, 5);
        head.raw(ascii("</Id><ElctrncSeqNb>")).number(sequence);
        head.raw(ascii("</ElctrncSeqNb><CreDtTm>")).instant(morning + SECONDS_PER_DAY - 1);
        head.raw(ascii("</CreDtTm><FrToDt><FrDtTm>")).instant(morning);
        head.raw(ascii("</FrDtTm><ToDtTm>")).instant(morning + SECONDS_PER_DAY - 1);
        head.raw(ascii("</ToDtTm></FrToDt><Acct><Id><IBAN>")).raw(iban);
        head.raw(ascii("</IBAN></Id><Ccy>EUR</Ccy></Acct>\n"));
        balance("OPBD", opening, day);
        balance("CLBD", balance, day);
    }

    private void balance(String code, long value, int day) {
        head.raw(ascii("<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>"));
        amount(head, value);
        head.raw(ascii("<Dt><Dt>")).raw(Days.iso(day)).raw(ascii("</Dt></Dt></Bal>\n"));
    }

    private void entry(int day) {
        boolean credit = draw.percent(55);
        long amount = Amounts.draw(draw, FeedCurrency.EUR, 0) * (credit ? 1 : -1);
        balance = Math.addExact(balance, amount);
        count++;
        entries.raw(ascii("<Ntry><NtryRef>")).number(count).raw(ascii("</NtryRef>"));
        amount(entries, amount);
        entries.raw(ascii("<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>")).raw(Days.iso(day));
        entries.raw(ascii("</Dt></BookgDt><ValDt><Dt>")).raw(Days.iso(day));
        entries.raw(ascii("</Dt></ValDt><AcctSvcrRef>")).digits(draw.next() >>> 14, 15);
        entries.raw(ascii("</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>"));
        entries.raw(ascii(credit ? "RCDT" : "ICDT"));
        entries.raw(ascii("</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"));
        details(credit, amount);
        entries.raw(ascii("</Ntry>\n"));
    }

    private void details(boolean credit, long amount) {
        Party party = parties.of(0, draw);
        byte[] reference = company.nextPayment(scratch);
        entries.raw(ascii("<NtryDtls><TxDtls><Refs><EndToEndId>"));
        entries.raw(draw.percent(20) ? Texts.NOT_PROVIDED : reference);
        entries.raw(ascii("</EndToEndId></Refs>"));
        amount(entries, amount);
        String role = credit ? "Dbtr" : "Cdtr";
        entries.raw(ascii("<RltdPties><" + role + "><Pty><Nm>")).xml(party.bankName(draw));
        entries.raw(ascii("</Nm></Pty></" + role + "><" + role + "Acct><Id><IBAN>"));
        entries.raw(party.account()).raw(ascii("</IBAN></Id></" + role + "Acct></RltdPties>"));
        byte[] invoice = company.invoice(scratch, company.nextInvoice(draw));
        entries.raw(ascii("<RmtInf><Ustrd>")).raw(draw.pick(Texts.NOISE)).raw(invoice);
        entries.raw(ascii("</Ustrd></RmtInf></TxDtls></NtryDtls>"));
    }

    private static void amount(LineBuffer out, long value) {
        out.raw(ascii("<Amt Ccy=\"EUR\">")).amount(Math.abs(value), 2);
        out.raw(ascii("</Amt><CdtDbtInd>")).raw(ascii(value < 0 ? "DBIT" : "CRDT"));
        out.raw(ascii("</CdtDbtInd>"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
