// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.message;

import java.util.Set;
import org.skerry.api.operation.Changes;

/**
 * Brings messages to their recipients, wherever on the grid they are. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the service cannot be reached.
 */
public interface MessageService {
    /**
     * The dialogs that are kept for a recipient who is not there: talk, group invitation, inventory offer, an object's
     * offer, an object's talk, group notice. All others mean something at once or not at all.
     */
    Set<Integer> KEPT_DIALOGS = Set.of(0, 3, 4, 9, 19, 32);

    /** Whether the message reached the recipient's region, or is kept until the recipient comes. */
    @Changes
    boolean deliver(InstantMessage message);
}
