export interface paths {
  '/v1/open-api/access-token': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description When the request was signed, in Jakarta time (+07:00), with or without milliseconds. The signature covers it. The
         *     service refuses a time too far from its own.
         * @example 2026-02-06T11:59:19.000+07:00
         */
        'Open-Api-Timestamp': components['parameters']['OpenApiTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an access token
     * @description Answers a new token for the client. Every other call needs the token. The request is signed by RSA: the client must
     *     have registered its public key first. The token is good for 900 seconds and cannot be prolonged; then ask for
     *     another one.
     */
    post: operations['createAccessToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/open-api/products': {
    parameters: {
      query?: never;
      header: {
        /**
         * @description When the request was signed, in Jakarta time (+07:00), with or without milliseconds. The signature covers it. The
         *     service refuses a time too far from its own.
         * @example 2026-02-06T11:59:19.000+07:00
         */
        'Open-Api-Timestamp': components['parameters']['OpenApiTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * List the products
     * @description Returns one page of the products that the client's subscription covers, with the price for agents. The
     *     call needs an access token and the signature by HMAC. A listed product can be bought only while its
     *     `enable` is true.
     */
    post: operations['listProducts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description The client's id and secret, as the dashboard shows them. */
    ClientCredentials: {
      /**
       * Format: uuid
       * @description Id of the client; the signed string starts with it.
       * @example 2f8d4b60-7c19-4e53-a1b6-90d3e5f7a284
       */
      client_id: string;
      /**
       * @description Secret of the client, 32 characters; it also keys the signature of later calls.
       * @example not-a-real-secret-not-a-real-sec
       */
      client_secret: string;
    };
    /** @description The client that asks for a token. */
    CreateAccessTokenRequest: {
      /**
       * @description Kind of grant; the service knows one.
       * @example client_credentials
       * @enum {string}
       */
      grant_type: 'client_credentials';
      additional_info: components['schemas']['ClientCredentials'];
    };
    /** @description A token and how to use it. */
    AccessToken: {
      /**
       * @description The token (a JWT), for the header `Authorization`.
       * @example example-token
       */
      access_token: string;
      /**
       * @description Scheme by which the token is sent.
       * @example Bearer
       * @constant
       */
      token_type: 'Bearer';
      /**
       * @description Seconds from now for which the token is good.
       * @example 900
       */
      expires_in: number;
    };
    /** @description A new access token in its envelope. */
    AccessTokenResponse: {
      /**
       * @description Code of the success; nine digits, `200012000`.
       * @example 200012000
       */
      response_code: string;
      /**
       * @description The success in Indonesian.
       * @example Sukses
       */
      response_message: string;
      data: components['schemas']['AccessToken'];
    };
    /** @description Every failure, by a code and a message of the service. */
    Error: {
      /**
       * @description The HTTP status (three digits), the service (two; `01` access, `04` products) and the case (four).
       *
       *     | case | message | when |
       *     |---|---|---|
       *     | `6500` | Token tidak sesuai | the access token is missing, malformed, forged or of an unknown client |
       *     | `6505` | Waktu tidak sesuai | the timestamp is missing, malformed or too far from the service's time |
       *     | `6508` | Signature tidak sesuai | the signature does not fit the request |
       *     | `6510` | Validasi Error | a field has the wrong type or a value that is not allowed |
       *     | `6512` | Field tidak boleh kosong | a required field is missing or empty |
       *     | `6535` | Token kadaluarsa | the access token has expired |
       *     | `6568` | UUID tidak sesuai | the client id is no UUID |
       *     | `6569` | Grant type tidak sesuai | the grant type is not `client_credentials` |
       *     | `6570` | Kredensial tidak sesuai | unknown client, a wrong client secret, or no signature at all |
       *     | `6571` | IP tidak terdaftar | the request comes from an address that is not on the client's allow list |
       * @example 400046508
       */
      response_code: string;
      /**
       * @description The failure in Indonesian.
       * @example Signature tidak sesuai
       */
      response_message: string;
    };
    /** @description One condition. The service requires neither field. */
    ProductSearch: {
      /**
       * @description `keyword` searches for a word such as a brand, `categories` for a category, `enable` for products that can be
       *     bought now, or cannot.
       * @example keyword
       * @enum {string}
       */
      field?: 'keyword' | 'categories' | 'enable' | '';
      /**
       * @description For `keyword` the word; for `categories` the category as `product_category` shows it, such as `data`, `pulsa`,
       *     `maxim` or `plnprepaid`; for `enable` the flag as a text, `true` or `false`.
       * @example contoh
       */
      value?: string;
    };
    /** @description The order of the list. The service requires its two fields. */
    ProductSort: {
      /**
       * @description Field to order by. `success_rate` and `time_rate` are known to the service only and stand in no answer.
       * @example agent_price
       * @enum {string}
       */
      field:
        | 'name'
        | 'code'
        | 'category'
        | 'enable'
        | 'agent_price'
        | 'updated_at'
        | 'success_rate'
        | 'time_rate';
      /**
       * @description Direction of the order.
       * @example desc
       * @enum {string}
       */
      value: 'asc' | 'desc';
    };
    /** @description Filter, order and page of the list. */
    ListProductsRequest: {
      /**
       * Format: int32
       * @description Products a page.
       * @example 10
       */
      limit: number;
      /**
       * Format: int32
       * @description Number of the page, from 1.
       * @example 1
       */
      page: number;
      /** @description Conditions that a product must meet. */
      search?: components['schemas']['ProductSearch'][];
      sort: components['schemas']['ProductSort'];
    };
    /** @description Position of this page in the whole list. */
    ProductListMeta: {
      /**
       * @description Products that meet the conditions. The service's table calls it a text, but its sample shows a number.
       * @example 3
       */
      total_data: number;
      /**
       * @description Pages of that many products. The service's table calls it a text, but its sample shows a number.
       * @example 1
       */
      total_page: number;
      /**
       * @description Number of this page, from 1.
       * @example 1
       */
      current_page: number;
      /**
       * @description Products a page; `limit` of the request.
       * @example 10
       */
      per_page: number;
    };
    /** @description A digital product and its price for agents. */
    Product: {
      /**
       * @description Name of the product; two products may share one.
       * @example Pulsa Contoh 25.000
       */
      product_name: string;
      /**
       * @description Short remark, such as how long the product is good for.
       * @example Masa aktif 30 hari
       */
      product_detail: string;
      /**
       * @description Category of the product, such as `data`, `pulsa`, `maxim` or `plnprepaid`.
       * @example pulsa
       */
      product_category: string;
      /**
       * @description Price for agents in whole rupiah, as a string of digits.
       * @example 24750
       */
      agent_price: string;
      /**
       * @description Code of the product; unique.
       * @example CTHA25
       */
      product_code: string;
      /**
       * @description True while the product can be bought.
       * @example true
       */
      enable: boolean;
      /**
       * Format: date-time
       * @description When the product last changed, in UTC (unlike the timestamp of a request).
       * @example 2026-02-01T09:45:16Z
       */
      updated_at: string;
    };
    /** @description One page of products. */
    ProductList: {
      /**
       * @description Code of the success; nine digits, `200042000`.
       * @example 200042000
       */
      response_code: string;
      /**
       * @description The success in Indonesian.
       * @example Sukses
       */
      response_message: string;
      meta: components['schemas']['ProductListMeta'];
      /** @description The products of this page, in the order that was asked for. */
      data: components['schemas']['Product'][];
    };
  };
  responses: {
    /** @description The request cannot be accepted as it stands; no token was made. */
    AccessTokenBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Client id and secret do not belong together, or the request is not signed. */
    AccessTokenUnauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request comes from an address that is not on the client's allow list. */
    AccessTokenForbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request cannot be accepted as it stands. */
    ProductsBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The access token is missing, malformed, forged or expired, or the request is not signed. */
    ProductsUnauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request comes from an address that is not on the client's allow list. */
    ProductsForbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /**
     * @description When the request was signed, in Jakarta time (+07:00), with or without milliseconds. The signature covers it. The
     *     service refuses a time too far from its own.
     * @example 2026-02-06T11:59:19.000+07:00
     */
    OpenApiTimestamp: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createAccessToken: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description When the request was signed, in Jakarta time (+07:00), with or without milliseconds. The signature covers it. The
         *     service refuses a time too far from its own.
         * @example 2026-02-06T11:59:19.000+07:00
         */
        'Open-Api-Timestamp': components['parameters']['OpenApiTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Id and secret of the client. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccessTokenRequest'];
      };
    };
    responses: {
      /** @description The new token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenResponse'];
        };
      };
      400: components['responses']['AccessTokenBadRequest'];
      401: components['responses']['AccessTokenUnauthorized'];
      403: components['responses']['AccessTokenForbidden'];
    };
  };
  listProducts: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description When the request was signed, in Jakarta time (+07:00), with or without milliseconds. The signature covers it. The
         *     service refuses a time too far from its own.
         * @example 2026-02-06T11:59:19.000+07:00
         */
        'Open-Api-Timestamp': components['parameters']['OpenApiTimestamp'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description Page, conditions and order. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ListProductsRequest'];
      };
    };
    responses: {
      /** @description The page that was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
      400: components['responses']['ProductsBadRequest'];
      401: components['responses']['ProductsUnauthorized'];
      403: components['responses']['ProductsForbidden'];
    };
  };
}
