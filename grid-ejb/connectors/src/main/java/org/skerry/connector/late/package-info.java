// SPDX-License-Identifier: Apache-2.0
/**
 * Changes that wait on disk for servers that are away. Open {@link org.skerry.connector.late.LateQueue}.
 */
@NullMarked
package org.skerry.connector.late;

import org.jspecify.annotations.NullMarked;
