package io.tieout.core.documents;

/**
 * Where a letter goes.
 *
 * @param street with the house number; empty if unknown
 * @param postalCode empty if unknown
 * @param city empty if unknown
 * @param country ISO 3166-1, two letters; empty if unknown
 */
public record PostalAddress(String street, String postalCode, String city, String country) {

    public PostalAddress {
        street = street == null ? "" : street;
        postalCode = postalCode == null ? "" : postalCode;
        city = city == null ? "" : city;
        country = country == null ? "" : country;
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw new InvalidFieldException("country", "is not two capital letters: " + country);
        }
    }
}
