export interface paths {
  '/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Log in
     * @description Checks the password and answers the partner's document. The document's time of change moves to now. The partner must
     *     have registered, but need not be verified. If several accounts have one phone number, the oldest one counts. The
     *     answer holds no token.
     */
    post: operations['logIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a partner
     * @description Creates an account, unverified and not yet taking deliveries, and mails the code that verifies its address. An email
     *     address can be registered once, in any letter case; a second attempt answers the partner who has it. Several
     *     accounts may have the same phone number. Success does not log the partner in. No operation
     *     verifies the address, nor deletes an account.
     */
    post: operations['registerPartner'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Update the account
     * @description Changes name, phone number, bank account and address of the partner with this email address, who must have
     *     registered. All three bank fields are needed, even if they stay the same. Success does not mean that anybody checked
     *     the bank account.
     */
    put: operations['updateAccount'];
    post?: never;
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
    /** @description The partner's credentials, and three words about the app that logs in. */
    LogInRequest: {
      /**
       * @description Email address, in whichever letter case, or phone number of the account.
       * @example 080000000011
       */
      email: string;
      /**
       * @description Password in plain text.
       * @example not-a-real-password
       */
      password: string;
      /**
       * @description Kind of client. The service shows `mobile`.
       * @example mobile
       */
      login: string;
      /**
       * @description The app that logs in. The service shows `mobile_delivery`.
       * @example mobile_delivery
       */
      login_via: string;
      /**
       * @description Kind of account, in spite of its name. The service shows `mitra`.
       * @example mitra
       */
      token: string;
    };
    /**
     * @description State of the email address.
     * @example unverified
     * @enum {string}
     */
    PartnerStatus: 'unverified' | 'verified';
    /**
     * @description State of the partner for deliveries. `TA` is *tidak aktif* (inactive), and `A` is *aktif* (active).
     * @example TA
     * @enum {string}
     */
    DeliveryStatus: 'TA' | 'A';
    /**
     * @description Name of the bank.
     * @example Bank Contoh
     */
    BankName: string;
    /**
     * @description Name of the partner.
     * @example Mitra Satu
     */
    PartnerName: string;
    /**
     * @description Number of the bank account, a string of digits.
     * @example 00000000000000011
     */
    BankAccountNumber: string;
    /**
     * @description Name that the bank account is held in.
     * @example Mitra Satu
     */
    BankAccountHolder: string;
    /** @description The partner who logged in. */
    LoggedInPartner: {
      /**
       * @description Id of the document, 24 hexadecimal digits.
       * @example 69671086b7d4e8f901234567
       */
      _id: string;
      /**
       * Format: email
       * @description Email address of the partner.
       * @example mitra.satu@example.com
       */
      email: string;
      /**
       * @description Phone number with its leading zero.
       * @example 080000000011
       */
      no_tlp: string;
      status: components['schemas']['PartnerStatus'];
      status_mitra_delivery: components['schemas']['DeliveryStatus'];
      /**
       * @description When the account last changed, in local time (UTC+7) without a zone.
       * @example 2026-01-14 10:44:44
       */
      updated_at: string;
      /**
       * @description When the account was created, in local time (UTC+7) without a zone.
       * @example 2026-01-14 10:41:58
       */
      created_at: string;
      /** @description Ids of the partner's roles. */
      role_ids: string[];
      /**
       * @description True if the partner has the starter package.
       * @example true
       */
      paket_perdana: boolean;
      /**
       * Format: int64
       * @description Money of the partner, in whole rupiah.
       * @example 0
       */
      uang: number;
      nama_bank?: components['schemas']['BankName'];
      name?: components['schemas']['PartnerName'];
      no_rekening?: components['schemas']['BankAccountNumber'];
      rekening_atas_nama?: components['schemas']['BankAccountHolder'];
      /** @description Addresses of the partner. The service shows an empty list only, and no field of an address. */
      address: Record<string, unknown>[];
    };
    /** @description The partner who logged in, in its envelope. */
    LogInResponse: {
      /**
       * @description Always true on success.
       * @example true
       * @constant
       */
      success: true;
      /**
       * @description Says that the login succeeded.
       * @example Sukses Login
       * @constant
       */
      messages: 'Sukses Login';
      /** @description The login; it holds no token. */
      data: {
        user: components['schemas']['LoggedInPartner'];
      };
    };
    /** @description A failure. Login alone adds `data`, which is null then. */
    Error: {
      /**
       * @description Always false on a failure.
       * @example false
       * @constant
       */
      success: false;
      /**
       * @description The failure, as one string. The service documents `Email sudah terdaftar, silahkan login dengan akun
       *     Anda`, `User Id atau Password Salah` and `Nomor Rekening data anda tidak lengkap`.
       * @example User Id atau Password Salah
       */
      messages: string;
      /**
       * @description Null on a failed login; left out otherwise.
       * @example null
       */
      data?: unknown;
    };
    /** @description The future partner. */
    RegisterPartnerRequest: {
      /**
       * Format: email
       * @description Email address, unique to one account.
       * @example mitra.dua@example.com
       */
      email: string;
      /**
       * @description Phone number with its leading zero. Login takes it as well as the address.
       * @example 080000000012
       */
      no_tlp: string;
      /**
       * @description Password in plain text.
       * @example not-a-real-password
       */
      password: string;
    };
    /**
     * @description The new account as a row. The service shows the hash of the password and the one-time code here. A client should
     *     neither keep nor show them.
     */
    RegisteredPartner: {
      /**
       * @description Phone number with its leading zero.
       * @example 080000000012
       */
      no_tlp: string;
      /**
       * Format: email
       * @description Email address of the partner.
       * @example mitra.dua@example.com
       */
      email: string;
      /**
       * @description Hash of the password by bcrypt, 60 characters.
       * @example $2y$10$not.a.real.hash.not.a.real.hash.not.a.real.hash.not.a
       */
      password: string;
      status: components['schemas']['PartnerStatus'];
      status_mitra_delivery: components['schemas']['DeliveryStatus'];
      /**
       * @description Empty, as a new account has no token yet.
       * @example
       */
      api_token: string;
      /**
       * @description One-time code that verifies the email address, 40 characters.
       * @example fake-otp-fake-otp-fake-otp-fake-otp-fake
       */
      email_otp: string;
      /**
       * Format: date-time
       * @description When the account last changed, in UTC with microseconds.
       * @example 2026-01-16T02:10:05.000000Z
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the account was created, in UTC with microseconds.
       * @example 2026-01-16T02:10:05.000000Z
       */
      created_at: string;
      /**
       * @description Number of the row; no other answer shows it.
       * @example 32
       */
      id: number;
    };
    /** @description The new account in its envelope. */
    RegisterPartnerResponse: {
      /**
       * @description Always true on success.
       * @example true
       * @constant
       */
      success: true;
      /**
       * @description Says that the registration is done.
       * @example Register sukses
       * @constant
       */
      messages: 'Register sukses';
      data: components['schemas']['RegisteredPartner'];
    };
    /** @description A partner as the documents keep it. */
    StoredPartner: {
      /**
       * @description Id of the document, 24 hexadecimal digits.
       * @example 69671086b7d4e8f901234567
       */
      _id: string;
      /**
       * Format: email
       * @description Email address of the partner.
       * @example mitra.satu@example.com
       */
      email: string;
      /**
       * @description Phone number with its leading zero.
       * @example 080000000011
       */
      no_tlp: string;
      status: components['schemas']['PartnerStatus'];
      status_mitra_delivery: components['schemas']['DeliveryStatus'];
      /**
       * @description When the account last changed, in local time (UTC+7) without a zone.
       * @example 2026-01-14 10:41:58
       */
      updated_at: string;
      /**
       * @description When the account was created, in local time (UTC+7) without a zone.
       * @example 2026-01-14 10:41:58
       */
      created_at: string;
      /** @description Ids of the partner's roles. */
      role_ids: string[];
      nama_bank?: components['schemas']['BankName'];
      name?: components['schemas']['PartnerName'];
      no_rekening?: components['schemas']['BankAccountNumber'];
      rekening_atas_nama?: components['schemas']['BankAccountHolder'];
    };
    /** @description The failure of a registration whose email address is known; it shows the stored partner. */
    EmailTakenError: {
      /**
       * @description Always false on a failure.
       * @example false
       * @constant
       */
      success: false;
      /**
       * @description Says in Indonesian that the address is registered and that one should log in.
       * @example Email sudah terdaftar, silahkan login dengan akun Anda
       * @constant
       */
      messages: 'Email sudah terdaftar, silahkan login dengan akun Anda';
      data: components['schemas']['StoredPartner'];
    };
    /** @description Place of the street address, in degrees (WGS 84). */
    Coordinate: {
      /**
       * @description Degrees east of Greenwich.
       * @example 106.8
       */
      longitude: number;
      /**
       * @description Degrees north of the equator; negative south of it.
       * @example -6.2
       */
      latitude: number;
    };
    /**
     * @description The account after the update. Without its bank account the service answers
     *     `Nomor Rekening data anda tidak lengkap`, which is why they are not required here.
     */
    UpdateAccountRequest: {
      /**
       * @description Name of the partner.
       * @example Mitra Satu
       */
      name: string;
      /**
       * Format: email
       * @description Email address of the account to change, in whichever letter case.
       * @example mitra.satu@example.com
       */
      email: string;
      /**
       * @description Phone number with its leading zero.
       * @example 080000000011
       */
      no_tlp: string;
      /**
       * @description Name that the bank account is held in.
       * @example Mitra Satu
       */
      rekening_atas_nama?: string | null;
      /**
       * @description Number of the bank account, a string of digits.
       * @example 00000000000000011
       */
      no_rekening?: string | null;
      /**
       * @description Name of the bank.
       * @example Bank Contoh
       */
      nama_bank?: string | null;
      /**
       * @description Street address in one line.
       * @example Jl. Contoh No. 11
       */
      alamat?: string;
      coordinate?: components['schemas']['Coordinate'];
      /**
       * @description Landmark near the address.
       * @example Seberang taman contoh
       */
      patokan_alamat?: string;
    };
    /** @description The partner after a change. Street address, coordinate and landmark are stored but not shown. */
    UpdatedPartner: {
      /**
       * @description Id of the document, 24 hexadecimal digits.
       * @example 69671086b7d4e8f901234567
       */
      _id: string;
      /**
       * Format: email
       * @description Email address of the partner.
       * @example mitra.satu@example.com
       */
      email: string;
      /**
       * @description Phone number with its leading zero.
       * @example 080000000011
       */
      no_tlp: string;
      status: components['schemas']['PartnerStatus'];
      status_mitra_delivery: components['schemas']['DeliveryStatus'];
      /**
       * @description When the account last changed, in local time (UTC+7) without a zone.
       * @example 2026-01-15 15:19:51
       */
      updated_at: string;
      /**
       * @description When the account was created, in local time (UTC+7) without a zone.
       * @example 2026-01-14 10:41:58
       */
      created_at: string;
      /** @description Ids of the partner's roles. */
      role_ids: string[];
      /**
       * @description True if the partner has the starter package.
       * @example true
       */
      paket_perdana: boolean;
      /**
       * Format: int64
       * @description Money of the partner, in whole rupiah.
       * @example 0
       */
      uang: number;
      nama_bank: components['schemas']['BankName'];
      name: components['schemas']['PartnerName'];
      no_rekening: components['schemas']['BankAccountNumber'];
      rekening_atas_nama: components['schemas']['BankAccountHolder'];
    };
    /** @description The inner envelope, a repetition of the outer one. */
    UpdateAccountResult: {
      /**
       * @description The same as outside.
       * @example true
       * @constant
       */
      success: true;
      /**
       * @description The same as outside.
       * @example Update Account Success !
       * @constant
       */
      messages: 'Update Account Success !';
      data: components['schemas']['UpdatedPartner'];
    };
    /** @description The changed account in its envelope, twice, as the service nests it. */
    UpdateAccountResponse: {
      /**
       * @description Always true on success.
       * @example true
       * @constant
       */
      success: true;
      /**
       * @description Says that the account was changed.
       * @example Update Account Success !
       * @constant
       */
      messages: 'Update Account Success !';
      data: components['schemas']['UpdateAccountResult'];
    };
  };
  responses: {
    /** @description The request breaks a rule of the contract; nothing was changed. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No account has this address or number, or the password is wrong; the answer does not say which. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The email address is registered; the answer shows the partner who has it. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['EmailTakenError'];
      };
    };
    /** @description The bank account is incomplete, or the request breaks a rule of the contract; nothing was changed. */
    UpdateBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No partner has this email address; nothing was changed. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  logIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The partner's credentials and the app. */
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInRequest'];
      };
    };
    responses: {
      /** @description The partner who logged in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogInResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  registerPartner: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The future partner. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPartnerRequest'];
      };
    };
    responses: {
      /** @description The new account as a row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterPartnerResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      409: components['responses']['Conflict'];
    };
  };
  updateAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The new data of the account. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateAccountRequest'];
      };
    };
    responses: {
      /** @description The account after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdateAccountResponse'];
        };
      };
      400: components['responses']['UpdateBadRequest'];
      404: components['responses']['NotFound'];
    };
  };
}
