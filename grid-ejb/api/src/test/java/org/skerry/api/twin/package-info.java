// SPDX-License-Identifier: Apache-2.0
/**
 * Twins that need more than one service, and stand-ins for peers. Open {@link org.skerry.api.twin.InMemoryMessageService}.
 */
@NullMarked
package org.skerry.api.twin;

import org.jspecify.annotations.NullMarked;
