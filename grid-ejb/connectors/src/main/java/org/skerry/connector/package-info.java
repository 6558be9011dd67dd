// SPDX-License-Identifier: Apache-2.0
/** OUT connectors: each package implements one service interface by calling a remote server. */
@NullMarked
package org.skerry.connector;

import org.jspecify.annotations.NullMarked;
