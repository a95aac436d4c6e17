/**
 * Scenario files: readable blocks of events and the whole outcome they must have, run from the same
 * file against the core, an operator harness and a cluster. Depends on core's documents and
 * results.
 *
 * <p>The form, one statement a line, {@code #} begins a comment:
 *
 * <pre>
 * scenario: A cheque clears two weeks after it was booked
 * mode: continuous                       (only if it must run tick by tick)
 * account: DE02120300000000202051 EUR
 * bank B1 2026-03-16 -500.00 cheque=100234 text="CHEQUE 100234" at=+40s
 * ledger L1 2026-03-02 -500.00 cheque=100234 party="Müller GmbH" kind=payment
 * statement S1 2026-03-01 2026-03-31 opening=0.00 closing=-500.00 sequence=3
 * decision reject B1 = L1 by anna
 * decision split B1 = L1 L2 by anna parts="B1 L1 -300.00, B1 L2 -200.00"
 * expect match B1 = L1 by reference-exact confirmed
 * expect match B2 = L2 by reference-fee confirmed difference -2.50 bank-fee
 * expect offset L3 L4 by ledger-void confirmed
 * expect open B5 RETURNED_PAYMENT of B4
 * expect conflict B6
 * expect statement 2026-03-31 bank=-500.00 outstanding=0.00 unexplained=0.00
 * customer C1 oldestFirst name="Acme Ltd" parent=C2 payer=DE89370400440532013000 tolerance="1 5.00"
 * receivable R1 C1 invoice 2026-03-01 2026-03-31 450.00 number=INV-1 terms="2/10 net 30"
 * remittance M1 payment=P1 lines="INV-1 441.00 discount 9.00; INV-2 - deduction 5.00 code X12:01"
 * books: EUR                             (the company's currency; without it no rate is read)
 * rate F1 USD EUR 2026-03-01 0.92
 * decision split P1 = R1 by anna parts="P1 R1 920.00 1000.00 USD"
 * decision writeOff P1 = R1 by anna parts="P1 R1 20.00 USD" reason=small
 * expect cleared P1 R1 1000.00           (in the account's currency, like every amount expected)
 * expect match P1 = R1 by remittance confirmed difference -9.00 cash-discount
 * expect cash P1 R1 441.00
 * expect case SHORT_PAYMENT P1 R1 9.00
 * expect posted cash-discounts 9.00
 * vendor V1 yearly tax=DE1 terms="2/10 net 30" tolerances="price - - 2 -,total - - - 1.00"
 * order PO-1 V1 lines="10 5@2.00 unit BOX conversion EA=1/12 tax 19; 20 limit 500.00"
 * receipt G1 PO-1 2026-03-10 lines="10 5"
 * invoice I1 V1 2026-03-12 11.90 number=R-1 orders=PO-1 lines="10 5@2.00=10.00 tax 19"
 * credit C1 V1 2026-03-20 2.00 original=R-1 orders=PO-1 lines="10 1@2.00; charge =1.00"
 * expect match I1 = PO-1 G1 by perfect confirmed
 * expect duplicate I2 of I1 by prefix
 * </pre>
 *
 * <p>References are attributes by their canonical type name. Bank lines may be {@code returned},
 * {@code pending} or {@code information}. Observation times are offsets from {@link
 * io.tieout.testkit.scenario.Scenario#BASE}; without one each line is observed a millisecond after
 * the line before.
 */
package io.tieout.testkit.scenario;
