// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * One named service that viewers reach under an unguessable URL of their session's own. Thread-safe; each call runs on
 * a virtual thread and may block. Exceptions as {@link org.skerry.region.http.Handler} has them.
 */
public interface Capability {
    /** The protocol's name, as viewers ask for it at the seed. */
    String name();

    Answer answer(CapsSession session, HttpCall call);
}
