package io.tieout.console.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who may ask and decide.
 *
 * @param id user name, as it stands in decisions
 * @param companies whose data he sees; {@code *} for all
 */
public record User(String id, String name, Set<Role> roles, Set<String> companies) {

    public static final String ALL_COMPANIES = "*";

    public User {
        Objects.requireNonNull(name, "name");
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a user needs a name to sign in with");
        }
        roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        companies = Set.copyOf(new TreeSet<>(companies));
    }

    public static User of(String id, String name, Collection<String> companies, Role... roles) {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        granted.addAll(Arrays.asList(roles));
        return new User(id, name, granted, Set.copyOf(companies));
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.grants(permission));
    }

    public boolean seesAllCompanies() {
        return companies.contains(ALL_COMPANIES);
    }

    public boolean sees(String companyId) {
        return seesAllCompanies() || companies.contains(companyId);
    }

    /** What the screens may offer. */
    public List<String> capabilities() {
        return Arrays.stream(Permission.values())
                .filter(it -> it.capability() != null && may(it))
                .map(Permission::capability)
                .toList();
    }
}
