package io.tieout.formats.bai2;

import java.util.Set;

/**
 * What the type codes of the specification's appendix A say about a detail record.
 *
 * <p>Sign: 100 to 399 credit, 400 to 699 debit; loans 720 to 728 credit and 760 debit; customised
 * 920 to 959 credit and 960 to 999 debit. All others are status codes and carry no transaction.
 */
final class TypeCodes {

    static final int NON_MONETARY = 890;
    static final int OPENING_LEDGER = 10;
    static final int CLOSING_LEDGER = 15;

    /** Codes whose name in the specification says that they are a total of others. */
    private static final Set<Integer> TOTALS =
            Set.of(
                    100, 101, 107, 109, 110, 130, 131, 140, 146, 150, 160, 170, 180, 182, 185, 186,
                    188, 190, 200, 205, 207, 210, 215, 230, 231, 239, 250, 251, 256, 260, 270, 271,
                    280, 285, 294, 303, 304, 305, 307, 309, 310, 315, 316, 318, 320, 321, 324, 325,
                    326, 327, 328, 329, 330, 332, 336, 338, 340, 341, 343, 352, 356, 360, 361, 370,
                    385, 389, 390, 400, 401, 403, 405, 410, 412, 416, 430, 446, 450, 470, 471, 480,
                    482, 486, 490, 500, 505, 507, 510, 515, 530, 532, 534, 536, 537, 539, 550, 551,
                    556, 560, 570, 580, 583, 584, 585, 586, 588, 590, 594, 596, 601, 602, 610, 611,
                    612, 613, 614, 615, 617, 618, 621, 623, 625, 626, 628, 630, 632, 640, 646, 655,
                    670, 685, 690, 720);

    /**
     * Lines that give an earlier one back: EDIBANX return (123, 423), ACH return or adjustment
     * settlement (168, 468), debit and credit reversal (252, 552), check posted and returned (255),
     * deposited item returned (555), ACH return item (257, 557), ACH reversal (258, 558), rejected
     * credit and debit (261, 561), return item and its adjustment (266, 566, 268, 568), check
     * reversal (395), deposit reversal (694). Fees for a return (567) and corrections of posting
     * errors (254, 554) are not.
     */
    private static final Set<Integer> RETURNS =
            Set.of(
                    123, 168, 252, 255, 257, 258, 261, 266, 268, 395, 423, 468, 552, 555, 557, 558,
                    561, 566, 568, 694);

    /** Codes whose customer reference is the number of a cheque. */
    private static final Set<Integer> CHEQUES = Set.of(255, 395, 474, 475);

    private TypeCodes() {}

    /** 1 for a credit (money in), -1 for a debit, 0 for a code that is no transaction. */
    static int sign(int code) {
        if (within(code, 100, 399) || within(code, 720, 728) || within(code, 920, 959)) {
            return 1;
        }
        return within(code, 400, 699) || code == 760 || within(code, 960, 999) ? -1 : 0;
    }

    private static boolean within(int code, int first, int last) {
        return code >= first && code <= last;
    }

    static boolean isTotal(int code) {
        return TOTALS.contains(code);
    }

    static boolean isReturn(int code) {
        return RETURNS.contains(code);
    }

    static boolean isCheque(int code) {
        return CHEQUES.contains(code);
    }
}
