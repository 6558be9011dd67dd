// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

/** What the client was told of its call. */
enum Outcome {
    /** It is done: its effects must be there. */
    ACKNOWLEDGED,
    /** It is not done: none of its effects may be there. */
    REFUSED,
    /** Nothing, or a failure while the server or its database was dead: all of its effects or none. */
    UNKNOWN
}
