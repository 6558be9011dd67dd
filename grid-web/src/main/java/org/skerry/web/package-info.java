// SPDX-License-Identifier: Apache-2.0
/** IN connectors: what arrives on the wire is handed to a service interface. */
@NullMarked
package org.skerry.web;

import org.jspecify.annotations.NullMarked;
