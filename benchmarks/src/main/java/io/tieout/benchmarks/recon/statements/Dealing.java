package io.tieout.benchmarks.recon.statements;

import java.util.function.Consumer;

/**
 * What happens between a party and us, with its name in the truth. How often, says the resource
 * {@code dealings.csv}.
 */
// The plans are functions without state.
@SuppressWarnings("ImmutableEnumChecker")
enum Dealing {
    PLAIN("plain", UsualDealings::plain),
    DATE_SHIFTED("dateShifted", UsualDealings::dateShifted),
    PAID("paid", UsualDealings::paid),
    PAID_IN_PART("paidInPart", UsualDealings::paidInPart, true),
    PAID_WITHOUT_NAMING("paidWithoutNaming", UsualDealings::paidWithoutNaming, true),
    PAID_WITH_DISCOUNT("paidWithDiscount", UsualDealings::paidWithDiscount, false),
    ON_ACCOUNT("onAccount", UsualDealings::onAccount, true),
    EQUAL_PAYMENTS("equalPayments", UsualDealings::equalPayments, true),
    PAYMENTS_OF_ONE_DAY("paymentsOfOneDay", UsualDealings::paymentsOfOneDay, true),
    CREDITED("credited", UsualDealings::credited),

    REWRITTEN("rewritten", OtherWords::rewritten),
    OTHER_PREFIX("otherPrefix", OtherWords::otherPrefix),
    MISREAD("misread", OtherWords::misread),
    LETTERS_ADDED("lettersAdded", OtherWords::lettersAdded),
    SLIPPED("slipped", OtherWords::slipped),
    NUMBER_IN_TEXT("numberInText", OtherWords::numberInText),
    NO_NUMBER("noNumber", OtherWords::noNumber),
    COLLECTIVE("collective", OtherWords::collective),
    IN_PARTS("inParts", OtherWords::inParts),

    NOT_RECEIVED("notReceived", Missing::notReceived),
    MISSING_LOOK_ALIKE("missingLookAlike", Missing::missingLookAlike),
    MISSING_EQUAL_AMOUNT("missingEqualAmount", Missing::missingEqualAmount),
    CREDIT_NOT_RECEIVED("creditNotReceived", Missing::creditNotReceived),
    PAYMENT_UNKNOWN("paymentUnknown", Missing::paymentUnknown),
    WITHOUT_NUMBER("withoutNumber", Missing::withoutNumber),
    NOT_ON_STATEMENT("notOnStatement", Missing::notOnStatement),
    FORGOTTEN("forgotten", Missing::forgotten),
    CREDIT_NOT_ISSUED("creditNotIssued", Missing::creditNotIssued),
    IN_TRANSIT("inTransit", Missing::inTransit, true),
    AFTER_STATEMENT("afterStatement", Missing::afterStatement),

    IN_APPROVAL("inApproval", Faults::inApproval, true),
    HELD("held", Faults::held, true),
    REJECTED("rejected", Faults::rejected, true),
    DUPLICATE_OF_OURS("duplicateOfOurs", Faults::duplicateOfOurs, true),
    STATED_TWICE("statedTwice", Faults::statedTwice),
    TWICE_IN_OTHER_WORDS("twiceInOtherWords", Faults::twiceInOtherWords),
    OTHER_COMPANY("otherCompany", Faults::otherCompany),
    OTHER_CURRENCY("otherCurrency", Faults::otherCurrency),
    AMOUNT_DIFFERS("amountDiffers", Faults::amountDiffers),
    AMBIGUOUS_NUMBER("ambiguousNumber", Faults::ambiguousNumber),
    AMBIGUOUS_PAYMENT("ambiguousPayment", Faults::ambiguousPayment, true),
    THEIR_ADJUSTMENT("theirAdjustment", Faults::theirAdjustment, true),

    /** Lines of a party that nobody knows. */
    UNKNOWN_PARTY("unknownParty", Missing::ofUnknownParty),
    /** Lines in a currency that the account does not have. */
    CURRENCY_NOT_HELD("currencyNotHeld", Missing::inCurrencyNotHeld);

    private final String wireName;
    private final Consumer<AccountPlan> plan;
    private final boolean ofVendors;
    private final boolean ofCustomers;

    Dealing(String wireName, Consumer<AccountPlan> plan) {
        this.wireName = wireName;
        this.plan = plan;
        this.ofVendors = true;
        this.ofCustomers = true;
    }

    Dealing(String wireName, Consumer<AccountPlan> plan, boolean ofVendors) {
        this.wireName = wireName;
        this.plan = plan;
        this.ofVendors = ofVendors;
        this.ofCustomers = !ofVendors;
    }

    static Dealing ofWireName(String name) {
        for (Dealing dealing : values()) {
            if (dealing.wireName.equals(name)) {
                return dealing;
            }
        }
        throw new IllegalArgumentException("no dealing is called " + name);
    }

    String wireName() {
        return wireName;
    }

    boolean suits(PlannedParty party) {
        return party.isVendor ? ofVendors : ofCustomers;
    }

    void in(AccountPlan account) {
        plan.accept(account);
    }
}
