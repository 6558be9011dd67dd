// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

import java.util.Optional;
import java.util.UUID;

/**
 * How a user proves who they are, as it is moved from grid to grid.
 *
 * <p>Two forms of a password are understood. OpenSimulator's: {@code hash} is 32 digits of lower-case hex, the MD5 of
 * {@code md5hex(password) + ":" + salt}. Ours: {@code hash} begins with {@code pbkdf2-sha256:} or, for a password that
 * came in the other form and was not used since, {@code md5-pbkdf2-sha256:}.
 *
 * @param accountType {@code UserAccount} for people
 * @param passwordHash see above
 * @param passwordSalt of OpenSimulator's form; else empty
 * @param webLoginKey a key that opens the account once; never told, so always empty in what is read
 */
public record AuthInfo(String accountType, String passwordHash, String passwordSalt, Optional<UUID> webLoginKey) {
    /** The account type of people. */
    public static final String PERSON = "UserAccount";

    /**
     * What shall be changed; what is empty stays.
     *
     * @param webLoginKey the zero id takes away a key that was not used yet
     */
    public record Change(Optional<String> accountType, Optional<Password> password, Optional<UUID> webLoginKey) {
        /** A new password alone. */
        public static Change password(String hash, String salt) {
            return new Change(Optional.empty(), Optional.of(new Password(hash, salt)), Optional.empty());
        }

        /** A new web login key alone. */
        public static Change webLoginKey(UUID key) {
            return new Change(Optional.empty(), Optional.empty(), Optional.of(key));
        }
    }

    /** A hash and its salt in one of the forms of {@link AuthInfo}. */
    public record Password(String hash, String salt) {}
}
