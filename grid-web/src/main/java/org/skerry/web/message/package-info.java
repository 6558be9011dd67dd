// SPDX-License-Identifier: Apache-2.0
/**
 * Messages from other servers. Open {@link org.skerry.web.message.GridInstantMessageMethod}.
 */
@NullMarked
package org.skerry.web.message;

import org.jspecify.annotations.NullMarked;
