// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Optional;
import org.skerry.api.identity.Identifier;

/** The answer to a question of access. */
public sealed interface Access {
    /** It may be done; by whom, where the caller has said it. */
    record Granted(Optional<Identifier> who) implements Access {}

    /** It is not for everybody, and the caller has shown no token that is good. */
    record AuthNeeded() implements Access {}

    /** It is known who asks, and it is not for them. */
    record Denied() implements Access {}

    /** It could not be found out, so it may not be done now. */
    record Unknown(String reason) implements Access {}
}
