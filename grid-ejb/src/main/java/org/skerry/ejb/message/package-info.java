// SPDX-License-Identifier: Apache-2.0
/**
 * Brings messages to the region of their recipient, or keeps them. Open {@link org.skerry.ejb.message.MessageServiceBean}.
 */
@NullMarked
package org.skerry.ejb.message;

import org.jspecify.annotations.NullMarked;
