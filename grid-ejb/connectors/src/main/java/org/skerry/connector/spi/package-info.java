// SPDX-License-Identifier: Apache-2.0
/**
 * What a third party implements to put a store or protocol of its own behind a service. Open {@link
 * org.skerry.connector.spi.ServiceConnectorProvider}.
 */
@NullMarked
package org.skerry.connector.spi;

import org.jspecify.annotations.NullMarked;
