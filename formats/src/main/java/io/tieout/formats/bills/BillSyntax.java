package io.tieout.formats.bills;

import io.tieout.core.documents.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bill says, whatever the syntax it says it in. Terms are those of EN 16931; what the bill
 * does not say is null or empty.
 */
interface BillSyntax {

    /** Code of UN/ECE 1001, such as 380. */
    String typeCode();

    /** Whether the sender marks it as no real bill. */
    boolean isTest();

    String number();

    LocalDate issueDate() throws RefusedBillException;

    String currency();

    String sellerName();

    /** The tax number of the seller, that of the value added tax first. */
    String sellerTaxId();

    /** The number that the buyer gave to the seller. */
    String vendorNumber();

    /** Who is to be paid if not the seller. */
    String payeeName();

    /** The accounts that may be paid to, in order. */
    List<String> accounts();

    /** The bills that this one is about. */
    List<String> precedingBills();

    /** All days on which something is due. */
    List<LocalDate> dueDates() throws RefusedBillException;

    ServicePeriod servicePeriod() throws RefusedBillException;

    List<String> orderNumbers();

    BigDecimal grossAmount() throws RefusedBillException;

    BigDecimal netAmount() throws RefusedBillException;

    /** In the currency of the bill. */
    BigDecimal taxAmount() throws RefusedBillException;

    /** What of the gross amount was paid before. */
    BigDecimal prepaidAmount() throws RefusedBillException;

    /** What is added so that a round amount is paid. */
    BigDecimal roundingAmount() throws RefusedBillException;

    BigDecimal payableAmount() throws RefusedBillException;

    /** Conditions of payment in words. */
    List<String> termsTexts();

    /** Discounts that are stated as such. */
    List<StatedDiscount> discounts() throws RefusedBillException;

    List<String> notes();

    /** Those that are to be paid: no sums of others and no remarks on others. */
    List<StatedLine> lines() throws RefusedBillException;

    /** Of the bill as a whole. */
    List<StatedCharge> charges() throws RefusedBillException;
}
