// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthWords;

/**
 * What is kept of a password of another grid, as the columns of {@code user_password}: a slow hash of its quick one, until
 * it is used and can be hashed as all others.
 */
public record MovedPassword(
        int iterations, String salt, String hash, @Nullable String md5Salt) {
    /** Whether a hash is of OpenSimulator's form. */
    public static boolean isUsable(String md5) {
        return AuthWords.isMd5(md5);
    }

    /** Costs a slow hash; empty if it is in no form that can be checked. */
    public static Optional<MovedPassword> of(String md5, String md5Salt, int iterations, RandomGenerator random) {
        return PasswordHash.of(new AuthInfo.Password(md5, md5Salt), iterations, random)
                .map(hash -> new MovedPassword(hash.iterations(), hash.salt(), hash.hash(), hash.md5Salt()));
    }
}
