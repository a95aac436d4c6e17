package io.tieout.formats.camt;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A camt.053 of any length, made while it is read. */
final class GeneratedStatement extends InputStream {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-03T06:00:00Z</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-03-03T06:00:00Z</CreDtTm>
            <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
            """;
    private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>\n";

    private final int pieces;
    private final IntFunction<String> piece;
    private int next = -1;
    private byte[] current = new byte[0];
    private int at;

    /**
     * @param piece the XML of the n-th piece, 0-based
     */
    GeneratedStatement(int pieces, IntFunction<String> piece) {
        this.pieces = pieces;
        this.piece = piece;
    }

    /** Entries as banks write them: about 1,000 bytes, one payment, alternating direction. */
    static String entry(int n) {
        boolean credit = n % 2 == 0;
        String side = credit ? "Dbtr" : "Cdtr";
        return """
            <Ntry>
              <Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
              <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-03</Dt></ValDt>
              <AcctSvcrRef>2026030200%08d</AcctSvcrRef>
              <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
              <NtryDtls><TxDtls>
                <Refs><EndToEndId>E2E-%08d</EndToEndId><TxId>TX-%08d</TxId></Refs>
                <Amt Ccy="EUR">%d.%02d</Amt><CdtDbtInd>%s</CdtDbtInd>
                <RltdPties><%s><Pty><Nm>Customer %d GmbH</Nm><PstlAdr><Ctry>DE</Ctry><AdrLine>Street %d</AdrLine></PstlAdr></Pty></%s>
                <%sAcct><Id><IBAN>DE8937040044%010d</IBAN></Id></%sAcct></RltdPties>
                <RmtInf><Ustrd>Invoice %d of February</Ustrd></RmtInf>
              </TxDtls></NtryDtls>
              <AddtlNtryInf>SEPA transfer</AddtlNtryInf>
            </Ntry>
            """
                .formatted(
                        n % 10_000,
                        n % 100,
                        credit ? "CRDT" : "DBIT",
                        n,
                        n,
                        n,
                        n % 10_000,
                        n % 100,
                        credit ? "CRDT" : "DBIT",
                        side,
                        n % 5_000,
                        n % 300,
                        side,
                        side,
                        n % 5_000,
                        side,
                        n);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (at == current.length) {
            if (next > pieces) {
                return -1;
            }
            current = nextPiece().getBytes(StandardCharsets.UTF_8);
            at = 0;
            next++;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private String nextPiece() {
        if (next < 0) {
            return HEAD;
        }
        return next < pieces ? piece.apply(next) : TAIL;
    }
}
