package io.tieout.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.ReferenceType;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Files and entries of any size in bounded memory. */
class CamtStreamTest {

    private static final long MEGABYTE = 1 << 20;

    private long accepted;
    private long rejected;
    private long sum;
    private long peakBytes;
    private BankTransaction last;

    @Test
    void shouldReadManyEntriesInLittleMemory() throws IOException {
        long before = usedAfterCollection();
        read(200_000, GeneratedStatement::entry);
        assertThat(accepted).isEqualTo(200_000);
        assertThat(rejected).isZero();
        assertThat(peakBytes - before).isLessThan(16 * MEGABYTE);
        assertThat(last.line()).isEqualTo(200_000);
    }

    @Test
    void shouldSplitAnEntryOfManyPaymentsInLittleMemory() throws IOException {
        long before = usedAfterCollection();
        int payments = 100_000;
        read(payments + 2, n -> batch(n, payments, "1.00", "100000.00"));
        assertThat(accepted).isEqualTo(payments);
        assertThat(rejected).isZero();
        assertThat(sum).isEqualTo(payments * 100L);
        assertThat(last.id()).endsWith("/1.100000");
        assertThat(last.counterpartyName()).isEqualTo("Payee 100000 of the salary run");
        assertThat(peakBytes - before).isLessThan(48 * MEGABYTE);
    }

    @Test
    void shouldKeepAnEntryWholeWhenItsPaymentsAreTooManyToKeep() throws IOException {
        int payments = 300_000;
        read(payments + 2, n -> batch(n, payments, "1.00", "300000.00"));
        assertThat(accepted).isEqualTo(1);
        assertThat(sum).isEqualTo(payments * 100L);
        assertThat(last.text()).endsWith("MORE PAYMENTS");
        assertThat(CamtFiles.references(last, ReferenceType.END_TO_END))
                .hasSizeLessThanOrEqualTo(JoinedDetails.REFERENCES_LIMIT)
                .contains("SALARY-2026-03-0000001");
    }

    /** One entry over many pieces: its head, its payments, its end. */
    private static String batch(int n, int payments, String amount, String total) {
        if (n == 0) {
            return "<Ntry><Amt Ccy=\"EUR\">"
                    + total
                    + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BkTxCd/><NtryDtls>";
        }
        if (n > payments) {
            return "</NtryDtls></Ntry>";
        }
        return """
            <TxDtls><Refs><InstrId>INSTR-%07d</InstrId><EndToEndId>SALARY-2026-03-%07d</EndToEndId></Refs>
            <Amt Ccy="EUR">%s</Amt><RltdPties><Dbtr><Nm>Payee %d of the salary run</Nm></Dbtr></RltdPties>
            <RmtInf><Ustrd>Salary of March, staff number %d</Ustrd></RmtInf></TxDtls>
            """
                .formatted(n, n, amount, n, n);
    }

    private void read(int pieces, IntFunction<String> piece) throws IOException {
        try (RecordReader reader =
                new CamtFormat().open("big.xml", new GeneratedStatement(pieces, piece))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof Row.Accepted each) {
                    last = (BankTransaction) each.event();
                    sum += last.amount().minorUnits();
                    accepted++;
                } else {
                    rejected++;
                }
                if ((accepted + rejected) % 50_000 == 1) {
                    peakBytes = Math.max(peakBytes, usedAfterCollection());
                }
            }
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
