// SPDX-License-Identifier: Apache-2.0
/**
 * What the operations of services are like for whoever calls them from afar: whether they may be repeated, shared or put off.
 * Annotations alone. Open {@link org.skerry.api.operation.Reads} and {@link org.skerry.api.operation.Changes}.
 */
@NullMarked
package org.skerry.api.operation;

import org.jspecify.annotations.NullMarked;
