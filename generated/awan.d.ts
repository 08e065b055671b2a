export interface paths {
  '/v2/accounts/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a user
     * @description Creates an inactive account and mails a verification code. Login is refused until the code is verified; only
     *     then does the user get an organization. Success does not promise that the mail arrives. No
     *     operation deletes an account.
     */
    post: operations['registerUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/accounts/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify a user
     * @description Activates the account that the code was mailed for, so that its user may log in. The user gets a prepaid
     *     organization without credit, named after the username, and is its admin. This does not log in: the answer
     *     holds no token.
     */
    post: operations['verifyUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/accounts/login': {
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
     * @description Exchanges the credentials of an active account for a bearer token. The other operations need this token. Each
     *     login sets `last_login`. The service does not document how long the token stays valid.
     */
    post: operations['logIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/accounts/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the present user
     * @description Returns the user behind the token, so that a console can start with one request. The answer has every
     *     organization and project that the user belongs to. The organizations do not count their members here. The
     *     default organization comes first.
     */
    get: operations['getCurrentUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the organizations
     * @description Returns every organization that the user belongs to, in one answer without pages. The membership inside each
     *     one is the user's own. The default organization is the first.
     */
    get: operations['listOrganizations'];
    put?: never;
    /**
     * Create an organization
     * @description Creates an organization with the user as its admin. Only the name is needed. No operation deletes an organization.
     */
    post: operations['createOrganization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /**
     * Get an organization
     * @description Returns one of the user's organizations, with its credit and the user's own membership. Another operation lists the
     *     members.
     */
    get: operations['getOrganization'];
    /**
     * Update an organization
     * @description Changes the name, the icon or both. A property that is left out keeps its value. The user needs level 1.
     */
    put: operations['updateOrganization'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/default': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the default organization
     * @description Makes an organization that the user belongs to the user's default; the former default loses that mark. The
     *     service takes the id twice, in the path and in the body.
     */
    put: operations['setDefaultOrganization'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/members': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /**
     * List the members of an organization
     * @description Returns every member in one answer without pages. Inactive users are listed as well.
     */
    get: operations['listOrganizationMembers'];
    /**
     * Manage the members of an organization
     * @description Adds members, changes levels and removes members in one request. A list that is left out changes nothing, and
     *     a refused request changes nothing at all. The user needs level 1, and one admin must remain. The answer is the
     *     user's own membership with the new count of members.
     */
    put: operations['manageOrganizationMembers'];
    /**
     * Add a member to an organization
     * @description Adds a user who does not belong to the organization yet. The service has no search for users: a console knows
     *     their ids from memberships (`users.uuid` and `user.uuid` in the lists of members) and from the answer to a
     *     registration. The request has no level. The page shows this operation without a title. The user who asks needs
     *     level 1, and the answer is that user's own membership with the new count of members.
     */
    post: operations['addOrganizationMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{organization_uuid}/members/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        organization_uuid: string;
        /**
         * @description Id of the user to remove; `users.uuid` in the list of members.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        uuid: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a member from an organization
     * @description Takes a user out of the organization; the account of the user remains. The user who asks needs level 1, and
     *     the last active admin cannot be removed.
     */
    delete: operations['removeOrganizationMember'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the projects
     * @description Returns every project that the caller is a member of, each with its organization and the caller's own
     *     membership. `is_default` there marks the primary project.
     */
    get: operations['listProjects'];
    put?: never;
    /**
     * Create a project
     * @description Creates a project inside an organization that the caller belongs to; the answer is 200, not 201. The page
     *     shows null in place of the project.
     */
    post: operations['createProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/projects/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    /**
     * Get a project
     * @description Returns the project with its organization. The members have their own list, and only the list of projects
     *     shows which one is the caller's primary one.
     */
    get: operations['getProject'];
    /**
     * Update a project
     * @description Changes name or icon and adds, changes and removes members in one step. The answer does not show the members.
     */
    put: operations['updateProject'];
    post?: never;
    /**
     * Delete a project
     * @description Deletes the project with its memberships. The service does not document the fate of machines, volumes,
     *     clusters and object storages inside.
     */
    delete: operations['deleteProject'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/projects/{uuid}/primary': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the primary project
     * @description Makes the project the caller's primary one in its organization; other users keep theirs. The service does not
     *     say what becomes of a former primary project.
     */
    put: operations['setPrimaryProject'];
    post?: never;
    /**
     * Release the primary project
     * @description Takes the primary mark off the project, for the caller alone. The caller stays a member. No other project becomes
     *     primary instead.
     */
    delete: operations['releasePrimaryProject'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/projects/{uuid}/members': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    /**
     * List the members of a project
     * @description Returns every membership of the project with its user. The caller must be a member. Each entry repeats the
     *     project.
     */
    get: operations['listProjectMembers'];
    put?: never;
    /**
     * Add a member to a project
     * @description Lets another user into the project; needs level 1. The request has no level; changing the level is a second
     *     step.
     */
    post: operations['addProjectMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/projects/{uuid}/members/{useruuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
        /**
         * @description Id of the user, not of the membership.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        useruuid: string;
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Change the level of a project member
     * @description Makes a member an admin or the reverse; needs level 1. Other members keep their levels, and so does
     *     the user's level in the organization.
     */
    put: operations['changeProjectMemberLevel'];
    post?: never;
    /**
     * Remove a member from a project
     * @description Ends the membership of a user; needs level 1. The account and its membership of the organization stay, and the
     *     user can be added again.
     */
    delete: operations['removeProjectMember'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/vms': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the virtual machines
     * @description Returns every virtual machine of the organization or project with its image, plan and volumes. The service
     *     does not page this list. Entries do not repeat the group of the request.
     */
    get: operations['listVirtualMachines'];
    put?: never;
    /**
     * Create a virtual machine
     * @description Creates a machine from an image and a plan, together with its boot volume, and holds the price of one hour.
     *     The organization needs credit for that hour, and for the month of a new reserved address. Success means that
     *     the order was accepted: the machine is still `creating` and may yet become `failed`, so read it again. No
     *     operation stops, starts, resizes or deletes a machine, and none releases its address.
     */
    post: operations['createVirtualMachine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/vms/{vmuuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the virtual machine.
         * @example 5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21
         */
        vmuuid: string;
      };
      cookie?: never;
    };
    /**
     * Get a virtual machine
     * @description Returns one machine with its state, image, plan, volumes, addresses and group. Ask again after creating a machine to
     *     see when it is `running`. That says nothing yet about the programs on it.
     */
    get: operations['getVirtualMachine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/baremetals': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the bare metals
     * @description Returns one page of the bare metals of the organization or project, each with its machine and plan. The answer
     *     says where the page stands.
     */
    get: operations['listBareMetals'];
    put?: never;
    /**
     * Create a bare metal
     * @description Orders a machine on offer with an image, and charges the whole billing period at once, with an invoice. The
     *     organization needs credit for it. Success means that the order was accepted: the answer has no id, and the
     *     machine is not installed yet. No operation stops bare metal: it is charged until it is deleted. An address
     *     that it reserved stays even then, as none releases a reserved address.
     *
     *     The page's sample of the answer spells four names as the service's code does: `OrganizationID`, `ProjectID`,
     *     `Catalogue` and `UserID`. They are written like all others here.
     */
    post: operations['createBareMetal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/baremetals/machines': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the bare metal machines on offer
     * @description Returns the kinds of machine that the organization or project can order now, each with its plan. The service
     *     does not page this list. The list promises nothing: a machine may be gone when the order comes.
     */
    get: operations['listBareMetalMachines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/baremetals/{bmuuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
         * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
         */
        bmuuid: components['parameters']['BareMetalUuid'];
      };
      cookie?: never;
    };
    /**
     * Get a bare metal
     * @description Returns one bare metal with its organization, image, machine and public address. Some names differ from
     *     those of the list, as they do on the wire: the plan of the machine has `PricePerUnit`, not
     *     `price_per_unit`.
     */
    get: operations['getBareMetal'];
    put?: never;
    post?: never;
    /**
     * Delete a bare metal
     * @description Deletes the bare metal, with all data on it. The platform gets the machine back.
     */
    delete: operations['deleteBareMetal'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/baremetals/{bmuuid}/status': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
         * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
         */
        bmuuid: components['parameters']['BareMetalUuid'];
      };
      cookie?: never;
    };
    /**
     * Get the status of a bare metal
     * @description Returns the state in one word. While waiting for an installation, this is cheaper than the whole bare metal.
     *     `Deployed` says nothing yet about the programs on the machine.
     */
    get: operations['getBareMetalStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/catalogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the catalogues
     * @description Returns the operating system images that a machine can start from: a virtual machine if `service` is `compute`, or a
     *     bare-metal machine. A listed image may not fit the disk of a plan.
     */
    get: operations['listCatalogues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/pricings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the pricings
     * @description Returns the plans with their prices, of every kind or of one. Creating a resource takes the id of a plan of
     *     its kind; being listed does not promise that the plan is available.
     */
    get: operations['listPricings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/vouchers/redeem': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Redeem a voucher
     * @description Adds the value of a voucher to the credit of the organization at once; needs level 1. Some vouchers can be
     *     redeemed again by the same organization; some count only for an organization that never had credit from a
     *     payment or voucher before.
     */
    post: operations['redeemVoucher'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/vpcs': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /**
     * List the private networks of an organization
     * @description Returns one page of the networks that were created and not deleted. The page shows reserved addresses in this
     *     place.
     */
    get: operations['listVpcs'];
    put?: never;
    /**
     * Create a private network
     * @description Takes a free address range of the asked size for the organization; which one is the service's choice. Nothing
     *     is attached to the network by this.
     */
    post: operations['createVpc'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{organization_uuid}/vpcs/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        organization_uuid: string;
        /**
         * @description Id of the private network.
         * @example 9e1c3a5f-7b84-4d26-a0f8-3b5d7f9c1e60
         */
        uuid: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a private network
     * @description Deletes the network and frees its address range for others. Delete the bare metal and
     *     clusters inside it first. No operation moves or deletes a virtual machine.
     */
    delete: operations['deleteVpc'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/reserved-ips': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /**
     * List the reserved public addresses of an organization
     * @description Returns one page of the public addresses that stay with the organization until it releases them, in use or
     *     not. Each is charged by the full month, when it is reserved and again on the first of each month. No operation
     *     reserves an address by itself or releases one: an address is reserved with a new machine, bare metal or
     *     cluster.
     */
    get: operations['listReservedIps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{group-uuid}/volumes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the volumes
     * @description Returns all boot and external volumes of the organization or project in one answer, without pages. Only the
     *     answers of the changing operations show the owner, plan and attachments of a volume.
     */
    get: operations['listVolumes'];
    put?: never;
    /**
     * Create a volume
     * @description Creates an external volume of the size that the plan names. Pick the plan from the pricing list first. The
     *     plan is charged from then on. No operation attaches
     *     the volume to a machine.
     */
    post: operations['createVolume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{group-uuid}/volumes/clone': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Clone a volume
     * @description Creates an external volume with the data, the plan and the size of another one, and charges it like any other.
     *     The copy is not attached to any machine. Later changes to the source do not reach it.
     */
    post: operations['cloneVolume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{group-uuid}/volumes/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
        /**
         * @description Id of the volume.
         * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
         */
        uuid: components['parameters']['VolumeUuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Rename a volume
     * @description Gives the volume another label. Data, plan, size and attachments stay as they are, and the volume may be
     *     in use meanwhile.
     */
    put: operations['renameVolume'];
    post?: never;
    /**
     * Delete a volume
     * @description Removes an external volume and its data for good and ends its charge. No operation detaches a volume
     *     from its machine.
     */
    delete: operations['deleteVolume'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{group-uuid}/volumes/{uuid}/resize': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
        /**
         * @description Id of the volume.
         * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
         */
        uuid: components['parameters']['VolumeUuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Resize a volume
     * @description Moves the volume to a larger plan and charges it by that plan from then on. Pick the plan from the pricing
     *     list first.
     */
    put: operations['resizeVolume'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/organizations/{uuid}/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /**
     * List the invoices of an organization
     * @description Returns one page of the invoices without their items. They are issued on the first of each month; bare metal
     *     and top-ups get an invoice of their own at once. No invoice has the use of the running month yet.
     */
    get: operations['listInvoices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/invoices/{uuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the invoice, from the list of an organization's invoices.
         * @example d6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93
         */
        uuid: string;
      };
      cookie?: never;
    };
    /**
     * Get an invoice
     * @description Returns one invoice with its items and its organization. The organization is shown as it is now. The caller must be
     *     a member of it.
     */
    get: operations['getInvoice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/payment-gateway': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the payment gateways
     * @description Returns all payment gateways of the platform at once, with their merchant keys in plain text. The answer
     *     does not tell if a gateway can be reached just now.
     */
    get: operations['listPaymentGateways'];
    put?: never;
    /**
     * Create a payment gateway
     * @description Makes a provider of payments known to the platform. Agree code and key with the provider first.
     *     No operation changes or deletes a gateway.
     */
    post: operations['createPaymentGateway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/payment-method': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the payment methods
     * @description Returns all payment methods of all gateways in one answer. A top-up takes the id of one of them, and has to
     *     reach its smallest amount.
     */
    get: operations['listPaymentMethods'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/topup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Top up the credit of an organization
     * @description Opens a payment at the gateway of the chosen method; list the payment methods first. The credit does not grow
     *     yet: it does when the gateway reports success, so ask for the payment by its reference. No
     *     operation cancels a payment. "Credit and suspension" at the top tells what credit does.
     */
    post: operations['topUpCredit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/inquiry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a payment inquiry
     * @description Opens a payment just as a top-up does, with a reference of its own. The service shows the same request and
     *     answer for both and does not say how they differ. Nothing is paid yet. No operation
     *     cancels a payment.
     */
    post: operations['createPaymentInquiry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Settle a payment
     * @description Takes the payment gateway's report of how a payment ended. On success the organization gets the credit of the
     *     payment, and an invoice for it. If there is now enough credit, a suspension for lack of credit ends; see
     *     "Credit and suspension" at the top.
     */
    post: operations['settlePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/payment/{reference_number}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Reference number of the payment, from the answer to the top-up.
         * @example kpn-7Q2x
         */
        reference_number: string;
      };
      cookie?: never;
    };
    /**
     * Get a payment
     * @description Returns one payment with its organization. The organization is shown as it is now. Ask again until the status is no
     *     longer `pending`: with `success` the credit has grown, otherwise it stays as it was.
     */
    get: operations['getPayment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * Get the object storage
     * @description Returns the host and the key pairs of the storage, which must have been enabled.
     */
    get: operations['getObjectStorage'];
    put?: never;
    /**
     * Enable the object storage
     * @description Creates the one storage of the organization or project, with its first bucket and one key pair. The subdomain
     *     must be free on the whole platform. Keep the secret key of the answer. No
     *     operation disables a storage.
     */
    post: operations['enableObjectStorage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage/buckets': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the buckets
     * @description Returns the storage with all its buckets in one answer, without pages. The storage must be enabled. Another
     *     operation lists the objects inside a bucket.
     */
    get: operations['listBuckets'];
    put?: never;
    /**
     * Create a bucket
     * @description Adds an empty bucket to the storage, which must be enabled. The answer is a sentence only; the list of buckets
     *     shows the new one.
     */
    post: operations['createBucket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage/buckets/{bucket-name}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete a bucket
     * @description Removes an empty bucket for good; delete its objects first.
     */
    delete: operations['deleteBucket'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage/buckets/{bucket-name}/policy': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the policy of a bucket
     * @description Opens a bucket to readers without a key, or closes it to them. The page's request names the bucket only; the user
     *     guide tells that a bucket is public or private. No answer shows the policy that a bucket has.
     */
    put: operations['setBucketPolicy'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage/buckets/{bucket-name}/objects': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
      };
      cookie?: never;
    };
    /**
     * List the objects of a bucket
     * @description Returns all objects in one answer, without pages. An S3 client writes objects, with the key pair of the
     *     storage. This API only lists and deletes them.
     */
    get: operations['listObjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/object-storage/buckets/{bucket-name}/objects/{object-name}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
        /**
         * @description Name of the object, percent-encoded; a slash inside the name is sent as `%2F`.
         * @example menu-2026.png
         */
        'object-name': components['parameters']['ObjectName'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Delete an object
     * @description Removes one object from its bucket for good; the bucket stays, even when it is empty then. A name with
     *     a slash in it is sent percent-encoded.
     */
    delete: operations['deleteObject'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/kubernetes/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the Kubernetes versions
     * @description Returns every version that a new cluster can run; its `uuid` is what a request to create a cluster needs. The
     *     list comes in one piece. The page's sample shows one version in place of a list, with numbers such as 1.23 in
     *     place of texts; both are repaired here, as 1.20 would lose its last digit.
     */
    get: operations['listKubernetesVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/kubernetes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /**
     * List the clusters
     * @description Returns one page of the clusters of an organization or project, with all that their details show. Clusters
     *     that are `pending` or do not run are listed as well.
     */
    get: operations['listClusters'];
    put?: never;
    /**
     * Create a cluster
     * @description Starts to set up a cluster for an organization or project. Choose the version from the list of Kubernetes
     *     versions and the plans from the list of pricings first. Success means that the cluster was accepted: it is
     *     `pending`, and can be used only once its status is `running`.
     *
     *     The first hour of the plans is taken from the credit at once: the plan of the nodes as often as there are
     *     replicas, and the plan of the persistent volume once. No operation stops a cluster: it is charged until it is
     *     deleted. An address that it reserved stays even then, as none releases a reserved address.
     *
     *     The page's sample of the answer holds the cluster in a list of one, which is repaired here.
     */
    post: operations['createCluster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/kubernetes/{k8suuid}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    /**
     * Get a cluster
     * @description Returns the cluster with its plan, its addresses and its present use. The status says whether it can be
     *     used now.
     */
    get: operations['getCluster'];
    /**
     * Update a cluster
     * @description Renames the cluster or switches its high availability; a field that is left out keeps its value, and the
     *     release name stays. Success means that the change was accepted: the cluster is `pending` until the platform
     *     has carried it out.
     *
     *     The page's sample of the answer holds the cluster in a list of one, which is repaired here.
     */
    put: operations['updateCluster'];
    post?: never;
    /**
     * Delete a cluster
     * @description Removes the cluster with everything that runs in it, for good.
     */
    delete: operations['deleteCluster'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/kubernetes/{k8suuid}/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    /**
     * Get the metrics of a cluster
     * @description Returns the nodes, pods and containers of the cluster and what they use now; the same object is
     *     `metrics` of the cluster. While the cluster is `pending`, it holds nulls and zeros.
     */
    get: operations['getClusterMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/kubernetes/{k8suuid}/status': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    /**
     * Get the status of a cluster
     * @description Returns the status as a bare word, for a client that waits until a new cluster can be used.
     */
    get: operations['getClusterStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v2/{group-type}/{uuid}/kubernetes/{k8suuid}/kubeconfig': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    /**
     * Get the kubeconfig of a cluster
     * @description Returns the file that `kubectl` needs to reach the cluster as its administrator. It uses the cluster's public
     *     address if there is one.
     */
    get: operations['getClusterKubeconfig'];
    put?: never;
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
    /** @description The person who signs up. */
    RegisterUserRequest: {
      /**
       * @description Login name; unique. The first organization of the user takes it as its name. It has no control characters,
       *     and no blanks at its ends.
       * @example ratnap
       */
      username: string;
      /**
       * @description Real name of the person. It has no control characters, and is not only blanks.
       * @example Ratna Prameswari
       */
      name: string;
      /**
       * Format: email
       * @description Working address; the verification code is mailed to it.
       * @example ratna@example.com
       */
      email: string;
      /**
       * Format: password
       * @description At least 8 characters, with an upper-case letter, a lower-case letter, a digit and a special character.
       * @example Not-a-real-password-1
       */
      password: string;
    };
    /**
     * @description State of the account. Verification makes it active; only then may its user log in.
     * @example active
     * @enum {string}
     */
    UserStatus: 'active' | 'inactive';
    /** @description A user who has just signed up. The service does not document this answer. */
    RegisteredUser: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Real name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      /**
       * Format: email
       * @description Address that the verification code was mailed to.
       * @example ratna@example.com
       */
      email: string;
      status: components['schemas']['UserStatus'];
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T02:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the user last changed.
       * @example 2026-01-05T02:00:00Z
       */
      updated_at: string;
    };
    /**
     * @description Always true on success.
     * @example true
     * @constant
     */
    Result: true;
    /** @description The new user in the envelope. The service does not document this answer. */
    RegisteredUserResponse: {
      data: components['schemas']['RegisteredUser'];
      result: components['schemas']['Result'];
    };
    /** @description Every failure of the platform, in the shape of the one that its page shows. */
    Error: {
      /**
       * @description Name of the failure in capitals.
       * @example INVALID CREDENTIALS
       */
      error: string;
      /**
       * @description Stable code: the HTTP status, a hyphen, and a number.
       *
       *     | code | error | when |
       *     |---|---|---|
       *     | `400-1` | VALIDATION FAILED | the request breaks the contract or a rule of the operation; `message` names every place |
       *     | `400-2` | WRONG VERIFICATION CODE | the code is not the one that was mailed |
       *     | `400-3` | VOUCHER NOT ACCEPTED | the voucher is unknown, expired, inactive or used up |
       *     | `400-4` | PRICING NOT SUITABLE | the pricing or catalogue does not suit the kind of resource, its size or the billing period |
       *     | `401-1` | TOKEN REQUIRED | no bearer token was sent |
       *     | `401-2` | INVALID TOKEN | the token is malformed, forged or expired |
       *     | `401-3` | INVALID CREDENTIALS | wrong username or password |
       *     | `401-4` | INACTIVE ACCOUNT | the account was not verified yet |
       *     | `403-1` | NOT A MEMBER | the user belongs to neither the organization nor the project |
       *     | `403-2` | ADMIN ONLY | the operation needs level 1 |
       *     | `403-3` | ORGANIZATION SUSPENDED | the credit is exhausted or an operator suspended it |
       *     | `404-1` | NOT FOUND | nothing has this id |
       *     | `404-2` | UNKNOWN PATH | the service has no such path |
       *     | `405-1` | METHOD NOT ALLOWED | the path exists, the method does not |
       *     | `406-1` | NOT ACCEPTABLE | the client accepts no JSON |
       *     | `409-1` | ALREADY TAKEN | a username, email, name or subdomain is in use, or the user is a member already, or the storage is enabled already |
       *     | `409-2` | IN USE | the resource is attached, running, a boot volume, not empty or still pending |
       *     | `409-3` | LAST ADMIN | an organization or project keeps at least one active admin |
       *     | `409-4` | INSUFFICIENT CREDIT | the organization cannot pay for what was asked |
       *     | `409-5` | NOT AVAILABLE | the machine, address range or plan is not on offer now, or not ready yet |
       *     | `409-6` | ALREADY SETTLED | the payment has ended with another outcome |
       *     | `413-1` | BODY TOO LARGE | the body is over 1 MiB |
       *     | `415-1` | UNSUPPORTED MEDIA TYPE | the body is in a format that the operation does not read |
       *     | `500-1` | INTERNAL ERROR | a defect of the mock itself |
       * @example 401-3
       */
      error_code: string;
      /**
       * @description Message for people.
       * @example WRONG USERNAME / PASSWORD
       */
      message: string;
      /**
       * @description Always false on a failure.
       * @example false
       * @constant
       */
      result: false;
    };
    /** @description Proof that the email belongs to the user. */
    VerifyUserRequest: {
      /**
       * Format: email
       * @description Address that was sent on registration.
       * @example ratna@example.com
       */
      email: string;
      /**
       * @description Code that registration mailed to the address.
       * @example EXAMPLE1
       */
      verification_code: string;
    };
    /**
     * @description Confirmation that the account is active. The service does not document this answer; other operations confirm with
     *     a short word as well.
     */
    VerifyUserResponse: {
      /**
       * @description Always `verified`.
       * @example verified
       * @constant
       */
      data: 'verified';
      result: components['schemas']['Result'];
    };
    /** @description Credentials of a user. */
    LogInRequest: {
      /**
       * @description Username or email of the user.
       * @example ratnap
       */
      username: string;
      /**
       * Format: password
       * @description Password of the user.
       * @example Not-a-real-password-1
       */
      password: string;
    };
    /** @description One way to log in. */
    UserCredential: {
      /**
       * Format: uuid
       * @description Id of the credential.
       * @example d4a1f7c3-8b25-4e69-9d10-2c7b5e8f3a46
       */
      uuid: string;
      /**
       * @description Kind of the credential; the service shows `email` only.
       * @example email
       */
      type: string;
      /**
       * @description Identifier of the user; the address for an `email`.
       * @example ratna@example.com
       */
      user_key: string;
      /**
       * @description Value that goes with the key; the service shows it empty.
       * @example
       */
      user_value: string;
      /**
       * @description State of the credential. The service shows `active` only.
       * @example active
       * @enum {string}
       */
      status: 'active' | 'inactive';
      /**
       * Format: date-time
       * @description When the credential was last used.
       * @example 2026-01-05T02:00:00Z
       */
      last_accessed_date: string;
      /**
       * @description Remark; empty without one.
       * @example
       */
      desc: string;
      /**
       * Format: date-time
       * @description When the credential was created.
       * @example 2026-01-05T02:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the credential last changed.
       * @example 2026-01-05T02:00:00Z
       */
      updated_at: string;
    };
    /** @description A user who has just logged in. Unlike other answers, it shows the number of the user and no `uuid`. */
    LoggedInUser: {
      /**
       * @description Number of the user; `user_id` in the list of members.
       * @example 1204
       */
      id: number;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T02:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the user last changed.
       * @example 2026-01-05T02:10:00Z
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the user last logged in, this login included.
       * @example 2026-02-01T01:00:00Z
       */
      last_login: string;
      /**
       * @description Real name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status: components['schemas']['UserStatus'];
      /** @description Credentials for login besides the username. */
      credentials: components['schemas']['UserCredential'][];
      /**
       * @description Key of the picture; not an address, as other answers show.
       * @example 6b1f0a7e
       */
      avatar: string;
      /**
       * @description Bearer token (JWT) for the other operations.
       * @example example-token
       */
      token: string;
    };
    /** @description The user and the token in the envelope. */
    LoggedInUserResponse: {
      data: components['schemas']['LoggedInUser'];
      result: components['schemas']['Result'];
    };
    /**
     * @description Way of paying for use. `prepaid` use is charged to the credit of the organization, `postpaid` use to a credit
     *     card. The user guide names `postpaid`, not the page.
     * @example prepaid
     * @enum {string}
     */
    PaymentPlan: 'prepaid' | 'postpaid';
    /** @description An organization as other resources show it: the owner of credit and resources. */
    Organization: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Address of the icon; empty or null without one.
       * @example storage.example.com/organizations/3f0c7c1e.png
       */
      icon?: string | null;
      /**
       * @description Name for addresses: the name in lower case. Underscores stay.
       * @example kopi-nusa
       */
      slug: string;
      /**
       * @description Credit in whole rupiah.
       * @example 2000000
       */
      balance: number;
      /**
       * @description Discount in percent.
       * @example 0
       */
      discount: number;
      payment_plans: components['schemas']['PaymentPlan'];
      /**
       * @description Limit on the use in a month, in whole rupiah. Its effect is not documented.
       * @example 0
       */
      monthly_amount_threshold: number;
      /**
       * @description Debt of the organization, in whole rupiah.
       * @example 0
       */
      account_payable: number;
      /**
       * @description Tax on invoices, in percent.
       * @example 0
       */
      tax_percent: number;
      /**
       * @description Members of the organization; 0 where the service does not count them.
       * @example 2
       */
      member_count?: number;
      /**
       * Format: date-time
       * @description When the organization was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the organization last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * @description Always null where it is shown, which few answers do.
       * @example null
       */
      vpc?: unknown;
    };
    /**
     * @description 1 for an admin, 2 for a member.
     * @example 1
     * @enum {integer}
     */
    UserLevel: 1 | 2;
    /** @description An organization and the user's place in it. */
    CurrentUserOrganization: {
      /**
       * @description Kind of the member; the service shows `users` only.
       * @example users
       */
      user_type: string;
      organization: components['schemas']['Organization'];
      user_level: components['schemas']['UserLevel'];
      /**
       * Format: date-time
       * @description When the user joined the organization.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * @description True for the user's default organization.
       * @example true
       */
      is_default: boolean;
    };
    /** @description A project as other answers show it. */
    Project: {
      /**
       * Format: uuid
       * @description Id of the project.
       * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the project was created.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the project last changed.
       * @example 2026-01-05T09:20:00+07:00
       */
      updated_at: string;
      /**
       * @description Name of the project.
       * @example storefront
       */
      name: string;
      /**
       * @description Name for addresses, with the letter case of the name.
       * @example storefront
       */
      slug: string;
      /**
       * @description Address of the icon; left out or null without one.
       * @example storage.example.com/projects/9a6d2f34.png
       */
      icon?: string | null;
    };
    /** @description A project and the user's place in it. */
    CurrentUserProject: {
      /**
       * Format: uuid
       * @description Id of the membership, not of the project.
       * @example b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the user joined the project.
       * @example 2026-01-05T02:20:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-01-05T02:20:00Z
       */
      updated_at: string;
      /**
       * @description Kind of the member; the service shows `users` only.
       * @example users
       */
      user_type: string;
      project: components['schemas']['Project'];
      user_level: components['schemas']['UserLevel'];
      /**
       * @description True for the user's primary project.
       * @example true
       */
      is_default: boolean;
    };
    /** @description The default organization of the user, in brief; null for a user without any. */
    PrimaryOrganization: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Address of the icon; empty without one.
       * @example storage.example.com/organizations/3f0c7c1e.png
       */
      icon: string;
      /** @description The user's primary project in this organization; null without one. */
      primary_project: {
        /**
         * Format: uuid
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: string;
        /**
         * @description Name of the project.
         * @example storefront
         */
        name: string;
      } | null;
    } | null;
    /** @description The user behind the token. */
    CurrentUser: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Real name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status: components['schemas']['UserStatus'];
      /**
       * Format: date-time
       * @description When the user last logged in; null if never.
       * @example 2026-02-01T01:00:00Z
       */
      last_login: string | null;
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T02:00:00Z
       */
      created_at: string;
      /** @description Organizations that the user belongs to; one of them is the default. */
      organizations: components['schemas']['CurrentUserOrganization'][];
      /** @description Projects that the user belongs to; empty for a new user. */
      projects: components['schemas']['CurrentUserProject'][];
      /**
       * Format: date-time
       * @description When the user last changed.
       * @example 2026-01-05T02:10:00Z
       */
      updated_at: string;
      /**
       * Format: email
       * @description Address of the user.
       * @example ratna@example.com
       */
      email: string;
      /**
       * @description Kind of the account; the service shows `account` only.
       * @example account
       */
      kind: string;
      primary_organization: components['schemas']['PrimaryOrganization'];
    };
    /** @description The present user in the envelope. */
    CurrentUserResponse: {
      data: components['schemas']['CurrentUser'];
      result: components['schemas']['Result'];
    };
    /**
     * @description Membership of the user who asks. The service fills it in where organizations are listed or fetched;
     *     elsewhere it shows level 0 and no default.
     */
    OwnOrganizationMember: {
      /**
       * @description 1 for an admin, 2 for a member, 0 if the service leaves it blank.
       * @example 1
       * @enum {integer}
       */
      user_level: 0 | 1 | 2;
      /**
       * @description Always null where it is shown; an update leaves it out.
       * @example null
       */
      users?: unknown;
      /**
       * @description True for the user's default organization.
       * @example true
       */
      is_default: boolean;
    };
    /** @description An organization and the user's place in it. */
    OrganizationDetail: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Name for addresses: the name in lower case. Underscores stay.
       * @example kopi-nusa
       */
      slug: string;
      /**
       * @description Credit in whole rupiah.
       * @example 2000000
       */
      balance: number;
      /**
       * @description Discount in percent.
       * @example 0
       */
      discount: number;
      payment_plans: components['schemas']['PaymentPlan'];
      /**
       * @description Limit on the use in a month, in whole rupiah. Its effect is not documented.
       * @example 0
       */
      monthly_amount_threshold: number;
      /**
       * @description Debt of the organization, in whole rupiah.
       * @example 0
       */
      account_payable: number;
      /**
       * @description Tax on invoices, in percent.
       * @example 0
       */
      tax_percent: number;
      organization_member: components['schemas']['OwnOrganizationMember'];
      /**
       * @description Members of the organization, the user included.
       * @example 2
       */
      member_count: number;
      /**
       * Format: date-time
       * @description When the organization was created.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the organization last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
    };
    /** @description All organizations of the user; the service does not page them. */
    OrganizationList: {
      /** @description The organizations. */
      data: components['schemas']['OrganizationDetail'][];
      result: components['schemas']['Result'];
    };
    /** @description A user and the level that they get in the organization. */
    OrganizationMemberAssignment: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
       */
      user_uuid: string;
      user_level: components['schemas']['UserLevel'];
    };
    /** @description The new organization. */
    CreateOrganizationRequest: {
      /**
       * @description Name of the organization. It has no control characters, and is not only blanks.
       * @example Teh Lereng
       */
      name: string;
      /**
       * @description Picture file in base64. Left out or empty, the organization has no icon.
       * @example aWNvbg==
       */
      icon?: string;
      /** @description Members besides the creator, who is not named here. Left out, there are no others. */
      organization_members?: components['schemas']['OrganizationMemberAssignment'][];
    };
    /** @description An organization as the answers to its creation and its update show it. Each answer leaves out some properties. */
    SavedOrganization: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Name for addresses: the name in lower case. Underscores stay. Creation leaves it out.
       * @example kopi-nusa
       */
      slug?: string;
      /**
       * @description Credit in whole rupiah. Creation leaves it out.
       * @example 2000000
       */
      balance?: number;
      /**
       * @description Discount in percent.
       * @example 0
       */
      discount: number;
      payment_plans: components['schemas']['PaymentPlan'];
      /**
       * @description Limit on the use in a month, in whole rupiah. Its effect is not documented.
       * @example 0
       */
      monthly_amount_threshold: number;
      /**
       * @description Debt of the organization, in whole rupiah.
       * @example 0
       */
      account_payable: number;
      /**
       * @description Tax on invoices, in percent.
       * @example 0
       */
      tax_percent: number;
      organization_member: components['schemas']['OwnOrganizationMember'];
      /**
       * @description Members of the organization, the user included.
       * @example 2
       */
      member_count: number;
      /**
       * Format: date-time
       * @description When the organization was created. An update leaves it out.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description When the organization last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
    };
    /** @description The organization that was created or changed, in the envelope. */
    SavedOrganizationResponse: {
      data: components['schemas']['SavedOrganization'];
      result: components['schemas']['Result'];
    };
    /** @description One organization in the envelope. */
    OrganizationDetailResponse: {
      data: components['schemas']['OrganizationDetail'];
      result: components['schemas']['Result'];
    };
    /** @description The fields to change; at least one of these. */
    UpdateOrganizationRequest: {
      /**
       * @description Name of the organization; the slug follows it. Left out, it keeps its value. It has no control characters,
       *     and is not only blanks.
       * @example Kopi Nusantara
       */
      name?: string;
      /**
       * @description Picture file in base64. Left out, the icon stays.
       * @example aWNvbg==
       */
      icon?: string;
    };
    /** @description The organization that becomes the default. */
    SetDefaultOrganizationRequest: {
      /**
       * Format: uuid
       * @description Id of the organization, the same as in the path.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
    };
    /** @description The user of a membership. The service shows the two codes here; treat them as secrets. */
    OrganizationMembershipUser: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Real name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status: components['schemas']['UserStatus'];
      /**
       * Format: date-time
       * @description When the user last logged in; null if never.
       * @example 2026-02-01T08:00:00+07:00
       */
      last_login: string | null;
      /**
       * @description Code that registration mailed to the user; kept after the verification.
       * @example EXAMPLE1
       */
      verification_code: string;
      /**
       * @description Code for a new password.
       * @example EXAMPLE2
       */
      forgot_password_code: string;
      /**
       * Format: date-time
       * @description Until when `forgot_password_code` is valid; null while there is no such time.
       * @example null
       */
      forgot_password_code_valid_time: string | null;
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T09:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the user last changed.
       * @example 2026-01-05T09:10:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the user was deleted; null while the account exists.
       * @example null
       */
      deleted_at: string | null;
    };
    /** @description A user's membership in an organization, with user, organization and the user's projects there. */
    OrganizationMembership: {
      users: components['schemas']['OrganizationMembershipUser'];
      organization: components['schemas']['OrganizationDetail'];
      user_level: components['schemas']['UserLevel'];
      /**
       * Format: date-time
       * @description When the user joined the organization.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed; in UTC right after it became the default.
       * @example 2026-02-10T03:30:50.376983Z
       */
      updated_at: string;
      /**
       * @description True for the user's default organization.
       * @example true
       */
      is_default: boolean;
      /** @description The user's primary project in this organization; null without one. */
      primary_project: {
        /**
         * Format: uuid
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: string;
        /**
         * @description Name of the project.
         * @example storefront
         */
        name: string;
      } | null;
      /** @description The user's projects in this organization; null without any. */
      projects: components['schemas']['Project'][] | null;
    };
    /** @description The membership in the envelope. */
    OrganizationMembershipResponse: {
      data: components['schemas']['OrganizationMembership'];
      result: components['schemas']['Result'];
    };
    /** @description The user behind a member. */
    OrganizationMemberUser: {
      /**
       * @description Number of the user.
       * @example 1204
       */
      id: number;
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Real name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status: components['schemas']['UserStatus'];
      /**
       * @description Address of the picture; null without one.
       * @example storage.example.com/users/6b1f0a7e.jpg
       */
      avatar: string | null;
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T09:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the user last changed.
       * @example 2026-01-05T09:10:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the user was deleted; null while the account exists.
       * @example null
       */
      deleted_at: string | null;
    };
    /** @description One member of an organization. */
    OrganizationMember: {
      /**
       * @description Number of the user; the same as `users.id`.
       * @example 1204
       */
      user_id: number;
      users: components['schemas']['OrganizationMemberUser'];
      user_level: components['schemas']['UserLevel'];
      /**
       * Format: date-time
       * @description When the user joined the organization.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
      /**
       * @description True for the member's default organization.
       * @example true
       */
      is_default: boolean;
    };
    /** @description All members of the organization; the service does not page them. */
    OrganizationMemberList: {
      /** @description The members. */
      data: components['schemas']['OrganizationMember'][];
      result: components['schemas']['Result'];
    };
    /** @description The changes; at least one of these lists, and a list may be empty. */
    ManageOrganizationMembersRequest: {
      /** @description Users to add, with their levels. Left out, nobody. */
      organization_members_added?: components['schemas']['OrganizationMemberAssignment'][];
      /** @description Members whose level changes. Left out, nobody. */
      organization_members_updated?: components['schemas']['OrganizationMemberAssignment'][];
      /** @description Members who are removed. Left out, nobody. */
      organization_members_deleted?: {
        /**
         * Format: uuid
         * @description Id of the user.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        user_uuid: string;
      }[];
    };
    /** @description The user who joins. */
    AddOrganizationMemberRequest: {
      /**
       * Format: uuid
       * @description Id of the user to add.
       * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
       */
      member_uuid: string;
    };
    /** @description Confirmation that something is gone. */
    DeleteResponse: {
      /**
       * @description Always this word.
       * @example deleted
       * @constant
       */
      data: 'deleted';
      result: components['schemas']['Result'];
    };
    /** @description The caller's own membership of a project. */
    ProjectMembership: {
      /**
       * Format: uuid
       * @description Id of the membership, not of the user.
       * @example b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the user joined the project.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-02-02T10:40:10.8503+07:00
       */
      updated_at: string;
      /**
       * @description Kind of the member; the service shows `users` only.
       * @example users
       */
      user_type: string;
      user_level: components['schemas']['UserLevel'];
      /**
       * @description True for the caller's primary project.
       * @example true
       */
      is_default: boolean;
    };
    /** @description A project with its organization and the caller's own membership. */
    MyProject: {
      /**
       * Format: uuid
       * @description Id of the project.
       * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the project was created.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the project last changed.
       * @example 2026-01-05T09:20:00+07:00
       */
      updated_at: string;
      /**
       * @description Name of the project.
       * @example storefront
       */
      name: string;
      /**
       * @description Name for addresses, with the letter case of the name.
       * @example storefront
       */
      slug: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Address of the icon; null without one.
       * @example storage.example.com/projects/9a6d2f34.png
       */
      icon: string | null;
      project_member: components['schemas']['ProjectMembership'];
    };
    /** @description Every project of the caller; the service does not page it. */
    ProjectList: {
      /** @description The projects. */
      data: components['schemas']['MyProject'][];
      result: components['schemas']['Result'];
    };
    /** @description A user and the level that they get in the project. */
    ProjectMemberAssignment: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
       */
      user_uuid: string;
      user_level: components['schemas']['UserLevel'];
    };
    /** @description The project to create. */
    CreateProjectRequest: {
      /**
       * @description Name of the project. It has no control characters, and is not only blanks.
       * @example roastery
       */
      name: string;
      /**
       * @description The icon as a base64 file. Left out or empty, the project has none.
       * @example aWNvbg==
       */
      icon?: string;
      /**
       * Format: uuid
       * @description Id of the organization that will own the project.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /** @description Members besides the caller. Left out or empty, there are no others. */
      project_members?: components['schemas']['ProjectMemberAssignment'][];
      /** @description Accepted without a documented meaning; known clients send it empty. */
      iam?: {
        [key: string]: unknown;
      };
      /** @description Accepted without a documented meaning; known clients send it empty. */
      users?: unknown[];
    };
    /** @description The organization of a project, as the answers to a change show it. */
    ProjectOwner: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization; may be left out.
       * @example Kopi Nusa
       */
      name?: string;
      /**
       * @description Name of the organization for addresses; may be left out.
       * @example kopi-nusa
       */
      slug?: string;
    };
    /**
     * @description The project that was created. The page of the service shows null in its place; known clients read `uuid`,
     *     `name` and `organization.uuid` from it.
     */
    CreatedProject: {
      /**
       * Format: uuid
       * @description Id of the project.
       * @example e5a7c9d1-4f6b-4c8d-9e0a-3b5f7d9c1a42
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the project was created; may be left out.
       * @example 2026-02-02T10:40:00+07:00
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description When the project last changed; may be left out.
       * @example 2026-02-02T10:40:00+07:00
       */
      updated_at?: string;
      /**
       * @description Name of the project.
       * @example roastery
       */
      name: string;
      /**
       * @description Name for addresses; may be left out.
       * @example roastery
       */
      slug?: string;
      /**
       * @description Address of the icon; left out or null without one.
       * @example storage.example.com/projects/e5a7c9d1.png
       */
      icon?: string | null;
      organization: components['schemas']['ProjectOwner'];
    };
    /** @description The created project in its envelope. */
    CreateProjectResponse: {
      data: components['schemas']['CreatedProject'];
      result: components['schemas']['Result'];
    };
    /** @description A project with the organization that owns it. */
    ProjectDetail: {
      /**
       * Format: uuid
       * @description Id of the project.
       * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the project was created.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the project last changed.
       * @example 2026-01-05T09:20:00+07:00
       */
      updated_at: string;
      /**
       * @description Name of the project.
       * @example storefront
       */
      name: string;
      /**
       * @description Name for addresses, with the letter case of the name.
       * @example storefront
       */
      slug: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Address of the icon; null without one.
       * @example storage.example.com/projects/9a6d2f34.png
       */
      icon: string | null;
    };
    /** @description A project in its envelope. */
    ProjectResponse: {
      data: components['schemas']['ProjectDetail'];
      result: components['schemas']['Result'];
    };
    /** @description A user who leaves the project. */
    ProjectMemberReference: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
       */
      user_uuid: string;
    };
    /**
     * @description The changes; at least one of these fields. The page of the service spells the three lists `project_member_*`;
     *     known clients send the plural.
     */
    UpdateProjectRequest: {
      /**
       * @description Name of the project. Left out, it keeps its value. It has no control characters, and is not only blanks.
       * @example web-shop
       */
      name?: string;
      /**
       * Format: uuid
       * @description Id of the owning organization. Left out or the present one, the owner stays.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid?: string;
      /**
       * @description The icon as a base64 file.
       * @example null
       */
      icon?: string | null;
      /** @description Users who join. Left out or empty, nobody does. */
      project_members_added?: components['schemas']['ProjectMemberAssignment'][];
      /** @description Members who get another level. Left out or empty, all levels stay. */
      project_members_updated?: components['schemas']['ProjectMemberAssignment'][];
      /** @description Members who leave. Left out or empty, nobody does. */
      project_members_deleted?: components['schemas']['ProjectMemberReference'][];
      /** @description The same as `project_members_added`. */
      project_member_added?: components['schemas']['ProjectMemberAssignment'][];
      /** @description The same as `project_members_updated`. */
      project_member_updated?: components['schemas']['ProjectMemberAssignment'][];
      /** @description The same as `project_members_deleted`. */
      project_member_deleted?: components['schemas']['ProjectMemberReference'][];
    };
    /**
     * @description The project after the change. The page of the service shows null in its place; known clients read `uuid`
     *     and `name` from it.
     */
    UpdatedProject: {
      /**
       * Format: uuid
       * @description Id of the project.
       * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the project was created; may be left out.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description When the project last changed; may be left out.
       * @example 2026-02-02T10:45:00+07:00
       */
      updated_at?: string;
      /**
       * @description Name of the project.
       * @example web-shop
       */
      name: string;
      /**
       * @description Name for addresses; may be left out.
       * @example web-shop
       */
      slug?: string;
      /**
       * @description Address of the icon; left out or null without one.
       * @example storage.example.com/projects/9a6d2f34.png
       */
      icon?: string | null;
      organization?: components['schemas']['ProjectOwner'];
    };
    /** @description The changed project in its envelope. */
    UpdateProjectResponse: {
      data: components['schemas']['UpdatedProject'];
      result: components['schemas']['Result'];
    };
    /** @description A user as other answers show them. */
    UserSummary: {
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status?: components['schemas']['UserStatus'];
      /**
       * @description Address of the picture; null without one.
       * @example storage.example.com/users/6b1f0a7e.jpg
       */
      avatar?: string | null;
    };
    /** @description The caller's own membership of their new primary project. */
    PrimaryProjectMembership: {
      /**
       * Format: uuid
       * @description Id of the membership, not of the user.
       * @example b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the user joined the project.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-02-02T10:40:10.8503+07:00
       */
      updated_at: string;
      /**
       * @description Kind of the member; the service shows `users` only.
       * @example users
       */
      user_type: string;
      user: components['schemas']['UserSummary'];
      user_level: components['schemas']['UserLevel'];
      /**
       * @description True, as the project is the caller's primary project after this change.
       * @example true
       * @constant
       */
      is_default: true;
    };
    /** @description The membership that became primary, in its envelope. */
    SetPrimaryProjectResponse: {
      data: components['schemas']['PrimaryProjectMembership'];
      result: components['schemas']['Result'];
    };
    /** @description The membership that is no longer primary, in its envelope. */
    ReleasePrimaryProjectResponse: {
      data: components['schemas']['ProjectMembership'];
      result: components['schemas']['Result'];
    };
    /** @description The user behind a membership. Three capitalized fields stand beside the real timestamps. */
    ProjectUser: {
      /**
       * Format: date-time
       * @description Always the zero time; `created_at` is the real one.
       * @example 0001-01-01T00:00:00Z
       */
      CreatedAt: string;
      /**
       * Format: date-time
       * @description Always the zero time; `updated_at` is the real one.
       * @example 0001-01-01T00:00:00Z
       */
      UpdatedAt: string;
      /**
       * Format: date-time
       * @description Null unless the account was deleted.
       * @example null
       */
      DeletedAt: string | null;
      /**
       * Format: uuid
       * @description Id of the user.
       * @example 6b1f0a7e-4c3d-4f2a-9b8e-1d5c7a9e0f31
       */
      uuid: string;
      /**
       * @description Login name; unique.
       * @example ratnap
       */
      username: string;
      /**
       * @description Name of the person.
       * @example Ratna Prameswari
       */
      name: string;
      status: components['schemas']['UserStatus'];
      /**
       * Format: date-time
       * @description When the user last logged in; null if never.
       * @example 2026-02-01T08:00:00+07:00
       */
      last_login: string | null;
      /**
       * Format: date-time
       * @description When the user signed up.
       * @example 2026-01-05T09:00:00+07:00
       */
      created_at: string;
      /**
       * @description Always null here.
       * @example null
       */
      organizations: unknown;
      /**
       * @description Always null here.
       * @example null
       */
      projects: unknown;
      /**
       * Format: date-time
       * @description When the account last changed.
       * @example 2026-01-05T09:10:00+07:00
       */
      updated_at: string;
      /**
       * @description Address of the picture; null without one.
       * @example storage.example.com/users/6b1f0a7e.jpg
       */
      avatar: string | null;
      /**
       * Format: email
       * @description Address of the user; the service shows null only.
       * @example null
       */
      email: string | null;
      /**
       * @description Kind of the user; the service shows `account` only.
       * @example account
       */
      kind: string;
    };
    /** @description A membership of a project with the user and the project. */
    ProjectMember: {
      /**
       * Format: uuid
       * @description Id of the membership, not of the user.
       * @example b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the user joined the project.
       * @example 2026-01-05T09:20:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the membership last changed.
       * @example 2026-01-05T09:20:00+07:00
       */
      updated_at: string;
      /**
       * @description Kind of the member; the service shows `users` only.
       * @example users
       */
      user_type: string;
      user: components['schemas']['ProjectUser'];
      project: components['schemas']['Project'];
      user_level: components['schemas']['UserLevel'];
    };
    /** @description Every member of a project; the service does not page it. */
    ProjectMemberList: {
      /** @description The members, the caller among them. */
      data: components['schemas']['ProjectMember'][];
      result: components['schemas']['Result'];
    };
    /** @description The user who joins the project. */
    AddProjectMemberRequest: {
      /**
       * Format: uuid
       * @description Id of the user, not of a membership.
       * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
       */
      member_uuid: string;
    };
    /** @description Confirmation without content. */
    AddProjectMemberResponse: {
      /**
       * @description Always null; the member list shows the new member.
       * @example null
       */
      data: unknown;
      result: components['schemas']['Result'];
    };
    /** @description The new level of the member. */
    ChangeProjectMemberLevelRequest: {
      user_level: components['schemas']['UserLevel'];
    };
    /** @description Confirmation that the level was changed. */
    ChangeProjectMemberLevelResponse: {
      /**
       * @description The fixed words of the service.
       * @example level changed
       * @constant
       */
      data: 'level changed';
      result: components['schemas']['Result'];
    };
    /** @description An operating system image that a machine can start from. */
    Catalogue: {
      /**
       * Format: uuid
       * @description Id of the catalogue.
       * @example b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01
       */
      uuid: string;
      /**
       * @description Name for addresses.
       * @example ubuntu-server-20-04
       */
      slug: string;
      /**
       * @description Name for people.
       * @example Ubuntu Server 20.04 LTS
       */
      name: string;
      /**
       * @description Kind of the image; the service shows `os` only.
       * @example os
       */
      type: string;
      /**
       * @description Address of the logo; shown by some answers about bare metal only.
       * @example null
       */
      logo?: string | null;
      /**
       * @description True for an image that is open to everybody.
       * @example false
       */
      public_access: boolean;
      /**
       * @description Smallest boot disk, in GB.
       * @example 15
       */
      min_storage_gb: number;
      /**
       * @description Family of the image, `baremetal` for bare metal.
       * @example Ubuntu
       */
      group: string;
      /**
       * @description Version of the image, where the service keeps one.
       * @example null
       */
      version: string | null;
      /**
       * Format: date-time
       * @description When the catalogue was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the catalogue last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * @description Kind of machine that the image is for.
       * @example compute
       * @enum {string}
       */
      service: 'compute' | 'baremetal';
      /**
       * @description Remark, where the service keeps one.
       * @example null
       */
      info: string | null;
      /**
       * @description Visibility of the image; the service shows `public` only.
       * @example public
       */
      visibility: string;
    };
    /** @description A public address. The integers are the IPv4 address as an unsigned 32-bit number. */
    IpAddress: {
      /**
       * @description Number of the address; shown by some answers only.
       * @example 9
       */
      id?: number;
      /**
       * @description `address_string` as a number.
       * @example 3405803786
       */
      address: number;
      /**
       * @description Length of the network prefix.
       * @example 24
       */
      cidr: number;
      /**
       * @description `gateway_string` as a number.
       * @example 3405804030
       */
      gateway: number;
      /**
       * Format: date-time
       * @description When the address was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the address last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the address was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
      /**
       * Format: ipv4
       * @description The address in dotted form.
       * @example 203.0.113.10
       */
      address_string: string;
      /**
       * Format: ipv4
       * @description The gateway in dotted form.
       * @example 203.0.113.254
       */
      gateway_string: string;
      /**
       * @description `private_address_string` as a number.
       * @example 3405803786
       */
      private_address: number;
      /**
       * Format: ipv4
       * @description The address inside the platform, in dotted form.
       * @example 203.0.113.10
       */
      private_address_string: string;
      /**
       * @description True if the address can be used.
       * @example true
       */
      active: boolean;
      /**
       * @description Kind of resource that may take the address.
       * @example all
       * @enum {string}
       */
      suitable_for: 'all' | 'baremetal';
    };
    /**
     * @description Kind of resource that the plan is for. `ipaddress` is known from invoices only.
     * @example vm
     * @enum {string}
     */
    PricingKind: 'vm' | 'baremetal' | 'volume' | 'pods' | 'ipaddress';
    /** @description A plan: what one gets and what it costs. Money is in whole rupiah. */
    Pricing: {
      /**
       * Format: uuid
       * @description Id of the plan.
       * @example c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01
       */
      uuid: string;
      /**
       * @description Short name of the plan.
       * @example s-b
       */
      instance_type: string;
      suitable_for: components['schemas']['PricingKind'];
      /**
       * @description Availability of the plan.
       * @example available
       * @enum {string}
       */
      availability: 'available' | 'unavailable';
      /**
       * @description Class of the plan: `standard`, `medium`, `high` or `custom` for machines, and `hdd`, `ssd` or `custom` for volumes.
       *     The text is open, as answers show the words in several letter cases.
       * @example standard
       */
      plans_type: string;
      /**
       * @description Virtual CPU cores; 0 where it does not apply.
       * @example 2
       */
      vcpu_core: number;
      /**
       * @description Memory in MB; 0 where it does not apply.
       * @example 1024
       */
      ram_mb: number;
      /**
       * @description Disk in GB; 0 where it does not apply.
       * @example 20
       */
      storage_gb: number;
      /**
       * @description Transfer in TB a month; 0 where it is not counted.
       * @example 1
       */
      transfer_tb: number;
      /**
       * @description Price of a month.
       * @example 72000
       */
      price_per_month: number;
      /**
       * @description Price of an hour.
       * @example 100
       */
      price_per_hour: number;
      /**
       * @description Price of a year; 0 if none is offered.
       * @example 0
       */
      price_per_year: number;
      /**
       * @description Number of the operator who made the plan.
       * @example 1
       */
      user_id: number;
      /**
       * Format: date-time
       * @description When the plan was created.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the plan last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the plan was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
      /**
       * @description Unit of `price_per_unit`.
       * @example hour
       * @enum {string}
       */
      pricing_unit: 'hour' | 'month';
      /**
       * @description Price of one unit.
       * @example 100
       */
      price_per_unit: number;
      /**
       * @description Units that cost nothing.
       * @example 0
       */
      maximum_free_usage: number;
      /**
       * @description Price of three months; 0 if none is offered.
       * @example 0
       */
      price_per_three_month: number;
      /**
       * @description Price of six months; 0 if none is offered.
       * @example 0
       */
      price_per_six_month: number;
      /** @description Disks of a bare-metal machine; null for other plans. */
      meta_storage:
        | {
            /**
             * @description Number of disks of this kind; left out for one.
             * @example 1
             */
            disk?: number;
            /**
             * @description Interface of the disk.
             * @example sas
             */
            disk_type: string;
            /**
             * @description Disk plan, where the service keeps one.
             * @example null
             */
            plans_type?: string | null;
            /**
             * @description Size of the disk in GB.
             * @example 1000
             */
            storage_gb: number;
          }[]
        | null;
      /**
       * @description Discount on three months, in percent; null if none is kept.
       * @example 0
       */
      discount_per_three_month: number | null;
      /**
       * @description Discount on six months, in percent; null if none is kept.
       * @example 0
       */
      discount_per_six_month: number | null;
      /**
       * @description Discount on a year, in percent; null if none is kept.
       * @example 0
       */
      discount_per_year: number | null;
    };
    /**
     * @description `boot` for the disk that a machine starts from, `external` for any other.
     * @example external
     * @enum {string}
     */
    VolumeType: 'boot' | 'external';
    /** @description A volume as its attachment to a machine shows it. */
    AttachedVolume: {
      /**
       * Format: uuid
       * @description Id of the volume.
       * @example 8f1a3c5e-7d92-4b60-9e4f-2a6b8c0d1e35
       */
      uuid: string;
      /**
       * @description True while the volume is mounted; false if it is attached only.
       * @example true
       */
      is_used: boolean;
      /**
       * @description Size in GB.
       * @example 20
       */
      size_gb: number;
      /**
       * @description Name for people; a boot volume has the host name of its machine.
       * @example kopi-web
       */
      label: string;
      /**
       * @description Mount point on the machine; null while it is not mounted.
       * @example /
       */
      mount_point: string | null;
      /**
       * @description Name of the storage claim behind the volume; the same as `uuid`.
       * @example 8f1a3c5e-7d92-4b60-9e4f-2a6b8c0d1e35
       */
      PVCName: string;
      /**
       * Format: date-time
       * @description When the volume was created.
       * @example 2026-01-10T10:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the volume last changed.
       * @example 2026-01-10T10:00:00+07:00
       */
      updated_at: string;
      /**
       * @description Always null here.
       * @example null
       */
      project: unknown;
      /**
       * @description Always null here; the attachment around the volume says what it would say.
       * @example null
       */
      instance_has_volumes: unknown;
      volume_type: components['schemas']['VolumeType'];
    };
    /** @description The machine that a volume is attached to, in short. */
    InstanceSource: {
      /**
       * Format: uuid
       * @description Id of the machine.
       * @example 5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21
       */
      uuid: string;
      /**
       * Format: uuid
       * @description Id of the organization or project that the machine belongs to.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      namespace: string;
      /**
       * @description Name of the machine for people.
       * @example ubuntu
       */
      title: string;
      /**
       * @description Hardware address of the network card, in lower case.
       * @example 02:00:5e:10:00:01
       */
      mac_address: string;
      /**
       * @description Name that the machine gives itself.
       * @example kopi-web
       */
      hostname: string;
      /** @description Labels of the machine; null without any. */
      tags: string[] | null;
      /**
       * Format: date-time
       * @description When the machine was created.
       * @example 2026-01-10T10:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the machine last changed.
       * @example 2026-01-10T10:02:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the machine was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
    };
    /** @description The attachment of a volume to a machine. */
    InstanceVolume: {
      /**
       * @description Kind of the machine; `vm` is the only one documented.
       * @example vm
       * @enum {string}
       */
      source_type: 'vm';
      volume: components['schemas']['AttachedVolume'];
      /**
       * @description `DataVolume` for the boot volume, `AdditionalVolume` for any other.
       * @example DataVolume
       * @enum {string}
       */
      tag: 'DataVolume' | 'AdditionalVolume';
      /**
       * Format: date-time
       * @description When the volume was attached.
       * @example 2026-01-10T10:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the attachment last changed.
       * @example 2026-01-10T10:00:00+07:00
       */
      updated_at: string;
      source: components['schemas']['InstanceSource'];
    };
    /** @description The machine as the platform below last reported it; may lag behind the other properties. */
    VirtualMachineMeta: {
      /**
       * @description State in the words of `status`; `running` is the only one documented.
       * @example running
       */
      phase: string;
      /**
       * Format: ipv4
       * @description Private address; null where it was not reported, even for a machine that has one.
       * @example 10.20.0.18
       */
      private_ip_address: string | null;
    };
    /**
     * @description State of the machine. Only `running` is documented here; the others are the states of the user guide in lower
     *     case. `upgrading` is a resize, and a restart is possible from `running` only. No operation of this API stops,
     *     starts, restarts, resizes or deletes a machine: a suspension stops machines, and credit starts them again.
     * @example running
     * @enum {string}
     */
    VirtualMachineStatus:
      | 'creating'
      | 'running'
      | 'restarting'
      | 'upgrading'
      | 'stopping'
      | 'stopped'
      | 'starting'
      | 'failed'
      | 'error';
    /** @description A virtual machine with its image, plan, volumes and addresses. */
    VirtualMachine: {
      /**
       * Format: uuid
       * @description Id of the machine.
       * @example 5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21
       */
      uuid: string;
      /**
       * @description Name of the machine for people.
       * @example ubuntu
       */
      title: string;
      catalogue: components['schemas']['Catalogue'];
      /**
       * @description Public addresses of the machine; null without any, and while the machine is `creating`. The page shows
       *     null and a broken sample of a list.
       */
      ip_address: components['schemas']['IpAddress'][] | null;
      pricing: components['schemas']['Pricing'];
      /** @description Volumes that are attached to the machine, the boot volume first. */
      volumes: components['schemas']['InstanceVolume'][];
      /**
       * @description Hardware address of the network card, in lower case.
       * @example 02:00:5e:10:00:01
       */
      mac_address: string;
      /**
       * @description Name that the machine gives itself.
       * @example kopi-web
       */
      hostname: string;
      /** @description Labels of the machine; null without any. */
      tags: string[] | null;
      /**
       * Format: date-time
       * @description When the machine was created.
       * @example 2026-01-10T10:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the machine last changed.
       * @example 2026-01-10T10:02:00+07:00
       */
      updated_at: string;
      meta: components['schemas']['VirtualMachineMeta'];
      status: components['schemas']['VirtualMachineStatus'];
      /**
       * Format: ipv4
       * @description Private address of the machine. It is null while the machine is `creating`.
       * @example 10.20.0.18
       */
      private_ip_address_v4: string | null;
      /**
       * @description Size of the boot volume in GB.
       * @example 20
       */
      disk_size_gb: number;
      /**
       * @description Transfer in TB a month that the plan includes.
       * @example 1
       */
      transfer_tb: number;
      /**
       * @description Virtual CPU cores.
       * @example 2
       */
      vcpu_core: number;
      /**
       * @description Memory in MB.
       * @example 1024
       */
      ram_mb: number;
      /**
       * @description Kind of the group that the machine belongs to, in the singular; left out of lists. The service shows
       *     `organization` only.
       * @example organization
       * @enum {string}
       */
      group_type?: 'organization' | 'project';
      /**
       * Format: uuid
       * @description Id of the group that the machine belongs to; left out of lists.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      group_uuid?: string;
    };
    /** @description Every virtual machine of an organization or project, in one answer. */
    VirtualMachineList: {
      /** @description The machines; empty without any. */
      data: components['schemas']['VirtualMachine'][];
      result: components['schemas']['Result'];
    };
    /** @description Way to log in to the machine: a password or an SSH key. */
    AuthenticationType: {
      /**
       * @description Number of the kind. 1 stands for a password and 2 for an SSH key.
       * @example 1
       */
      id: number;
      /**
       * @description Name of the login, or of the SSH key.
       * @example kopi
       */
      key: string;
      /**
       * Format: password
       * @description The password, or the public half of the SSH key.
       * @example not-a-real-password
       */
      value: string;
    };
    /** @description The public address of the new resource. It has no effect unless `with_external_ip` is true. */
    ReserveExternalIpRequest: {
      /**
       * @description True takes a new address; false takes one that the organization holds already.
       * @example true
       */
      is_new: boolean;
      /**
       * @description True if the organization keeps the address when the resource is gone. Left out, the address is freed then.
       * @example false
       */
      reserved?: boolean;
      /**
       * Format: uuid
       * @description Id of the reserved address to use. Left out when `is_new` is true.
       * @example 6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46
       */
      uuid?: string;
    };
    /** @description The machine to create. */
    CreateVirtualMachineRequest: {
      authentication_type: components['schemas']['AuthenticationType'];
      /**
       * Format: uuid
       * @description Id of a catalogue for `compute`, the image to start from.
       * @example b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01
       */
      catalogue_uuid: string;
      /**
       * Format: uuid
       * @description Id of a pricing for `vm`, the size of the machine.
       * @example c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01
       */
      instance_type_uuid: string;
      /**
       * Format: uuid
       * @description Id of the organization that owns and pays for the machine. For a project, it is the project's organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /**
       * @description Name of the machine for people. It has no control characters, and is not only blanks.
       * @example ubuntu
       */
      title: string;
      /**
       * @description True if the machine gets a public address. Left out, it gets none.
       * @example true
       */
      with_external_ip?: boolean;
      reserve_external_ip?: components['schemas']['ReserveExternalIpRequest'];
      /**
       * Format: hostname
       * @description Name that the machine gives itself; the label of its boot volume as well.
       * @example kopi-web
       */
      hostname: string;
    };
    /** @description One virtual machine in its envelope. */
    VirtualMachineResponse: {
      data: components['schemas']['VirtualMachine'];
      result: components['schemas']['Result'];
    };
    /** @description Way in which the platform switches the machine on and off. */
    PowerOptions: {
      /**
       * Format: password
       * @description Password of the power controller.
       * @example not-a-real-password
       */
      power_pass: string;
      /**
       * @description User of the power controller.
       * @example operator
       */
      power_user: string;
      /**
       * @description Address of the power controller.
       * @example 192.0.2.10
       */
      power_address: string;
      /**
       * @description Level of the user at the power controller.
       * @example OPERATOR
       */
      privilege_level: string;
    };
    /**
     * @description `Ready` if nothing is installed yet, or if a suspension has switched the machine off. `Deployed` if the image
     *     runs. Only these two words are documented.
     * @example Deployed
     * @enum {string}
     */
    BareMetalStatus: 'Ready' | 'Deployed';
    /**
     * @description Availability of the machine for an order.
     * @example unavailable
     * @enum {string}
     */
    MachineAvailability: 'available' | 'unavailable';
    /** @description The machine below a bare metal, as lists show it. */
    BareMetalMachine: {
      /**
       * Format: uuid
       * @description Id of the machine, not of the bare metal that runs on it.
       * @example 2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17
       */
      uuid: string;
      /**
       * @description Kind of the machine; the first part of `machine_name` in an order.
       * @example Rack server 1U
       */
      name: string;
      /**
       * @description Domain of the machine inside the platform.
       * @example maas
       */
      domain: string;
      /**
       * @description Processor architecture and its variant.
       * @example amd64/generic
       */
      architecture: string;
      /**
       * @description Number of the operator who added the machine.
       * @example 3
       */
      user_id: number;
      /**
       * @description Number of the kind of power controller.
       * @example 1
       */
      power_options_id: number;
      /**
       * @description Oldest kernel that the machine can start; null for any.
       * @example null
       */
      minimum_kernel: string | null;
      /**
       * @description Zone that the machine stands in.
       * @example asia/jakarta
       */
      zone: string;
      /**
       * @description Pool that the machine is taken from.
       * @example default
       */
      resource_pool: string;
      /**
       * @description Hardware address of the network card; null where the service keeps none.
       * @example null
       */
      mac_address: string | null;
      value_power_options: components['schemas']['PowerOptions'];
      /**
       * @description Number of the controller that installs the machine.
       * @example 2
       */
      rack_controller_id: number;
      /**
       * @description Short id of the machine at that controller.
       * @example kpn4a7
       */
      system_id: string;
      status_name: components['schemas']['BareMetalStatus'];
      /**
       * @description Number of the plan.
       * @example 23
       */
      pricing_id: number;
      pricing: components['schemas']['Pricing'];
      machine_status: components['schemas']['MachineAvailability'];
      /**
       * Format: date-time
       * @description When the machine was added.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the machine last changed.
       * @example 2026-02-02T12:20:00+07:00
       */
      updated_at: string;
    };
    /** @description A bare metal as lists show it. */
    BareMetalSummary: {
      /**
       * Format: uuid
       * @description Id of the bare metal.
       * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
       */
      uuid: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Project of the bare metal; null is all that is documented.
       * @example null
       */
      projects: unknown;
      /**
       * @description Always null where it is shown.
       * @example null
       */
      user: unknown;
      /**
       * @description Name of the bare metal for people.
       * @example centos
       */
      title: string;
      /**
       * @description Always null; a login is shown in the answer to the order only.
       * @example null
       */
      authentication_type: unknown;
      catalogue: components['schemas']['Catalogue'];
      machine: components['schemas']['BareMetalMachine'];
      /**
       * @description Name that the machine gives itself.
       * @example kopi-metal
       */
      hostname: string;
      /** @description Labels of the bare metal; null without any. */
      tags: string[] | null;
      /**
       * Format: ipv4
       * @description Private address; null is all that is documented.
       * @example null
       */
      ip_private: string | null;
      /** @description Public addresses besides the free one, which is in the detail. Only an empty list is documented. */
      ip_address: components['schemas']['IpAddress'][];
      /**
       * Format: date-time
       * @description When the bare metal was ordered.
       * @example 2026-02-02T12:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the bare metal last changed.
       * @example 2026-02-02T12:20:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the bare metal was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
    };
    /** @description Position of this page in the whole list. */
    ListMeta: {
      /** @description The page and the size of the list. */
      pagination: {
        /**
         * @description Entries a page.
         * @example 10
         */
        per_page: number;
        /**
         * @description Number of this page, from 1.
         * @example 1
         */
        page: number;
        /**
         * @description Entries in the whole list.
         * @example 2
         */
        total: number;
        /**
         * @description Number of the last page; 1 for an empty list.
         * @example 1
         */
        last_page: number;
      };
    };
    /** @description One page of the bare metals of an organization or project. */
    BareMetalList: {
      /** @description The bare metals of this page; empty past the last page. */
      data: components['schemas']['BareMetalSummary'][];
      meta: components['schemas']['ListMeta'];
      result: components['schemas']['Result'];
    };
    /**
     * @description Price of the plan to charge at once. It also decides how long the bare metal is paid for. Only `price_per_month`
     *     is documented; the others are the prices of a plan.
     * @example price_per_month
     * @enum {string}
     */
    BillingPeriod:
      'price_per_month' | 'price_per_three_month' | 'price_per_six_month' | 'price_per_year';
    /** @description The bare metal to order. */
    CreateBareMetalRequest: {
      authentication_type: components['schemas']['AuthenticationType'];
      /**
       * Format: uuid
       * @description Id of a catalogue for `baremetal`, the image to install.
       * @example e1d4c3b2-7a69-4858-9c3b-0f2e4d6a8b13
       */
      catalogue_uuid: string;
      /**
       * Format: uuid
       * @description Id of the organization that owns and pays for the bare metal. For a project, it is the project's organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /**
       * @description Name of the bare metal for people. It has no control characters, and is not only blanks.
       * @example centos
       */
      title: string;
      /**
       * Format: hostname
       * @description Name that the machine gives itself.
       * @example kopi-metal
       */
      hostname: string;
      /**
       * @description Number of machines of this configuration, each a bare metal of its own. Left out, 1.
       * @example 1
       */
      compute_same_config?: number;
      /**
       * @description True orders a public address besides the free one. Left out, none is ordered.
       * @example false
       */
      with_external_ip?: boolean;
      reserve_external_ip?: components['schemas']['ReserveExternalIpRequest'];
      /**
       * @description The machine on offer: its `name`, a dot, and the `uuid` of its pricing.
       * @example Rack server 1U.e1f5c9a4-2d83-4b8c-9c2f-9b3a7d4e6f03
       */
      machine_name: string;
      billing_period: components['schemas']['BillingPeriod'];
    };
    /** @description The public address that was ordered. */
    BareMetalExternalIp: {
      /**
       * @description True for a new address.
       * @example true
       */
      is_new: boolean;
      /**
       * Format: uuid
       * @description Id of the reserved address to use; all zeros for a new one.
       * @example 00000000-0000-0000-0000-000000000000
       */
      uuid: string;
      /**
       * @description True if the organization keeps the address when the machine is gone.
       * @example false
       */
      reserved: boolean;
    };
    /** @description The order as it was accepted. It has no id of the bare metal yet; the list of bare metals has it. */
    BareMetalOrder: {
      /**
       * @description Name of the bare metal for people.
       * @example centos
       */
      title: string;
      /**
       * @description Number of the organization.
       * @example 48
       */
      organization_id: number;
      /**
       * @description Number of the project; null for an order of the organization itself.
       * @example null
       */
      project_id: number | null;
      catalogue: components['schemas']['Catalogue'];
      /**
       * @description Number of the user who ordered.
       * @example 1204
       */
      user_id: number;
      /**
       * @description How many machines of this configuration were ordered.
       * @example 1
       */
      compute_same_config: number;
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /**
       * Format: uuid
       * @description Id of the project; null for an order of the organization itself.
       * @example null
       */
      project_uuid: string | null;
      /**
       * Format: uuid
       * @description Id of the image.
       * @example e1d4c3b2-7a69-4858-9c3b-0f2e4d6a8b13
       */
      catalogue_uuid: string;
      authentication_type: components['schemas']['AuthenticationType'];
      /**
       * @description True if a public address was ordered besides the free one.
       * @example false
       */
      with_external_ip: boolean;
      reserve_external_ip: components['schemas']['BareMetalExternalIp'];
      /**
       * @description Name that the machine gives itself.
       * @example kopi-metal
       */
      hostname: string;
      /**
       * @description The machine that was ordered, as in the request.
       * @example Rack server 1U.e1f5c9a4-2d83-4b8c-9c2f-9b3a7d4e6f03
       */
      machine_name: string;
      /** @description Labels of the bare metal; null without any. */
      tags: string[] | null;
      /**
       * @description Number of the public address; 0 until the machine has one.
       * @example 0
       */
      ip_address_id: number;
      billing_period: components['schemas']['BillingPeriod'];
      /**
       * @description The public address as an unsigned 32-bit number; 0 until the machine has one.
       * @example 0
       */
      ip_address: number;
    };
    /** @description The order in its envelope. */
    BareMetalOrderResponse: {
      data: components['schemas']['BareMetalOrder'];
      result: components['schemas']['Result'];
    };
    /**
     * @description A kind of machine that can be ordered, not one certain machine: only its name, its plan and the number of
     *     the plan are filled in. The rest is null, 0 or the first of all times.
     */
    BareMetalMachineOffer: {
      /**
       * Format: uuid
       * @description All zeros; an offer has no id.
       * @example 00000000-0000-0000-0000-000000000000
       */
      uuid: string;
      /**
       * @description Kind of the machine; the first part of `machine_name` in an order.
       * @example Rack server 1U
       */
      name: string;
      /**
       * @description Domain of the machine; null in an offer.
       * @example null
       */
      domain: string | null;
      /**
       * @description Processor architecture; null in an offer.
       * @example null
       */
      architecture: string | null;
      /**
       * @description Number of the operator; 0 in an offer.
       * @example 0
       */
      user_id: number;
      /**
       * @description Number of the kind of power controller; 0 in an offer.
       * @example 0
       */
      power_options_id: number;
      /**
       * @description Oldest kernel; null in an offer.
       * @example null
       */
      minimum_kernel: string | null;
      /**
       * @description Zone of the machine; null in an offer.
       * @example null
       */
      zone: string | null;
      /**
       * @description Pool of the machine; null in an offer.
       * @example null
       */
      resource_pool: string | null;
      /**
       * @description Hardware address; null in an offer.
       * @example null
       */
      mac_address: string | null;
      /**
       * @description Always null; an offer shows no power controller.
       * @example null
       */
      value_power_options: unknown;
      /**
       * @description Number of the controller; 0 in an offer.
       * @example 0
       */
      rack_controller_id: number;
      /**
       * @description Short id at the controller; null in an offer.
       * @example null
       */
      system_id: string | null;
      /**
       * @description State of the machine; null in an offer.
       * @example null
       */
      status_name: string | null;
      /**
       * @description Number of the plan.
       * @example 23
       */
      pricing_id: number;
      pricing: components['schemas']['Pricing'];
      /**
       * @description Availability of the machine; null in an offer, which is always free.
       * @example null
       */
      machine_status: string | null;
      /**
       * Format: date-time
       * @description The first of all times; an offer has no date.
       * @example 0001-01-01T00:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description The first of all times; an offer has no date.
       * @example 0001-01-01T00:00:00Z
       */
      updated_at: string;
    };
    /** @description Every kind of machine on offer, in one answer. */
    BareMetalMachineList: {
      /** @description The offers; empty when every machine is taken. */
      data: components['schemas']['BareMetalMachineOffer'][];
      result: components['schemas']['Result'];
    };
    /**
     * @description The plan of a bare metal in its detail. Unlike other plans it has three names in Go style and lacks the
     *     prices of long periods. Money is in whole rupiah.
     */
    BareMetalPricing: {
      /**
       * Format: uuid
       * @description Id of the plan.
       * @example e1f5c9a4-2d83-4b8c-9c2f-9b3a7d4e6f03
       */
      uuid: string;
      /**
       * @description Short name of the plan.
       * @example bh-a
       */
      instance_type: string;
      suitable_for: components['schemas']['PricingKind'];
      /**
       * @description Availability of the plan.
       * @example available
       * @enum {string}
       */
      availability: 'available' | 'unavailable';
      /**
       * @description Size class of the plan.
       * @example standard
       */
      plans_type: string;
      /**
       * @description CPU cores.
       * @example 1
       */
      vcpu_core: number;
      /**
       * @description Memory in MB.
       * @example 256
       */
      ram_mb: number;
      /**
       * @description Disk in GB.
       * @example 10
       */
      storage_gb: number;
      /**
       * @description Transfer in TB a month; 0 where it is not counted.
       * @example 1
       */
      transfer_tb: number;
      /**
       * @description Price of a month.
       * @example 58000
       */
      price_per_month: number;
      /**
       * @description Price of an hour.
       * @example 80
       */
      price_per_hour: number;
      /**
       * @description Number of the operator who made the plan.
       * @example 3
       */
      user_id: number;
      /**
       * Format: date-time
       * @description When the plan was created.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the plan last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
      /**
       * @description Unit of `PricePerUnit`.
       * @example hour
       * @enum {string}
       */
      PricingUnit: 'hour' | 'month';
      /**
       * @description Price of one unit.
       * @example 80
       */
      PricePerUnit: number;
      /**
       * @description Units that cost nothing.
       * @example 0
       */
      MaximumFreeUsage: number;
    };
    /** @description The machine below a bare metal, as its detail shows it; only the names inside `pricing` differ. */
    BareMetalMachineDetail: {
      /**
       * Format: uuid
       * @description Id of the machine, not of the bare metal that runs on it.
       * @example 2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17
       */
      uuid: string;
      /**
       * @description Kind of the machine; the first part of `machine_name` in an order.
       * @example Rack server 1U
       */
      name: string;
      /**
       * @description Domain of the machine inside the platform.
       * @example maas
       */
      domain: string;
      /**
       * @description Processor architecture and its variant.
       * @example amd64/generic
       */
      architecture: string;
      /**
       * @description Number of the operator who added the machine.
       * @example 3
       */
      user_id: number;
      /**
       * @description Number of the kind of power controller.
       * @example 1
       */
      power_options_id: number;
      /**
       * @description Oldest kernel that the machine can start; null for any.
       * @example null
       */
      minimum_kernel: string | null;
      /**
       * @description Zone that the machine stands in.
       * @example asia/jakarta
       */
      zone: string;
      /**
       * @description Pool that the machine is taken from.
       * @example default
       */
      resource_pool: string;
      /**
       * @description Hardware address of the network card; null where the service keeps none.
       * @example null
       */
      mac_address: string | null;
      value_power_options: components['schemas']['PowerOptions'];
      /**
       * @description Number of the controller that installs the machine.
       * @example 2
       */
      rack_controller_id: number;
      /**
       * @description Short id of the machine at that controller.
       * @example kpn4a7
       */
      system_id: string;
      status_name: components['schemas']['BareMetalStatus'];
      /**
       * @description Number of the plan.
       * @example 23
       */
      pricing_id: number;
      pricing: components['schemas']['BareMetalPricing'];
      machine_status: components['schemas']['MachineAvailability'];
      /**
       * Format: date-time
       * @description When the machine was added.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the machine last changed.
       * @example 2026-02-02T12:20:00+07:00
       */
      updated_at: string;
    };
    /**
     * @description The plan of the address of a bare metal. The service leaves it blank, even if `pricing_id` names a plan: every number
     *     is 0, every text is null, and every time is the first of all times.
     */
    BareMetalAddressPricing: {
      /**
       * Format: uuid
       * @description Id of the plan; all zeros.
       * @example 00000000-0000-0000-0000-000000000000
       */
      uuid: string;
      /**
       * @description Short name of the plan; null.
       * @example null
       */
      instance_type: string | null;
      /**
       * @description Kind of resource that the plan is for; null.
       * @example null
       */
      suitable_for: string | null;
      /**
       * @description Availability of the plan; always null.
       * @example null
       */
      availability: string | null;
      /**
       * @description Class of the plan; null.
       * @example null
       */
      plans_type: string | null;
      /**
       * @description CPU cores; 0.
       * @example 0
       */
      vcpu_core: number;
      /**
       * @description Memory in MB; 0.
       * @example 0
       */
      ram_mb: number;
      /**
       * @description Disk in GB; 0.
       * @example 0
       */
      storage_gb: number;
      /**
       * @description Transfer in TB a month; 0.
       * @example 0
       */
      transfer_tb: number;
      /**
       * @description Price of a month in whole rupiah; 0.
       * @example 0
       */
      price_per_month: number;
      /**
       * @description Price of an hour in whole rupiah; 0.
       * @example 0
       */
      price_per_hour: number;
      /**
       * @description Price of a year in whole rupiah; 0.
       * @example 0
       */
      price_per_year: number;
      /**
       * @description Number of the operator who made the plan; 0.
       * @example 0
       */
      user_id: number;
      /**
       * Format: date-time
       * @description When the plan was created; the first of all times.
       * @example 0001-01-01T00:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the plan last changed; the first of all times.
       * @example 0001-01-01T00:00:00Z
       */
      updated_at: string;
      /**
       * @description Unit of `PricePerUnit`; null.
       * @example null
       */
      PricingUnit: string | null;
      /**
       * @description Price of one unit in whole rupiah; 0.
       * @example 0
       */
      PricePerUnit: number;
      /**
       * @description Units that cost nothing; 0.
       * @example 0
       */
      MaximumFreeUsage: number;
    };
    /**
     * @description The public address of a bare metal; one comes with each, free of charge. The integers are the IPv4 address as an
     *     unsigned 32-bit number. It is null until the machine has one.
     */
    BareMetalAddress: {
      /**
       * @description Number of the address.
       * @example 20
       */
      id: number;
      /**
       * @description `address_string` as a number.
       * @example 3405803796
       */
      address: number;
      /**
       * @description Length of the network prefix.
       * @example 24
       */
      cidr: number;
      /**
       * @description `gateway_string` as a number.
       * @example 3405804030
       */
      gateway: number;
      /**
       * Format: date-time
       * @description When the address was created.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the address last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the address was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
      /**
       * Format: ipv4
       * @description The address in dotted form.
       * @example 203.0.113.20
       */
      address_string: string;
      /**
       * Format: ipv4
       * @description The gateway in dotted form.
       * @example 203.0.113.254
       */
      gateway_string: string;
      /**
       * @description `private_address_string` as a number.
       * @example 3405803796
       */
      private_address: number;
      /**
       * Format: ipv4
       * @description The address inside the platform, in dotted form.
       * @example 203.0.113.20
       */
      private_address_string: string;
      /**
       * @description Number of the plan of the address.
       * @example 31
       */
      pricing_id: number;
      pricing: components['schemas']['BareMetalAddressPricing'];
      /**
       * @description True if the address can be used.
       * @example true
       */
      active: boolean;
      /**
       * @description Kind of resource that may take the address.
       * @example baremetal
       * @enum {string}
       */
      suitable_for: 'all' | 'baremetal';
    } | null;
    /** @description A bare metal with its image, machine and address. */
    BareMetal: {
      /**
       * Format: uuid
       * @description Id of the bare metal.
       * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
       */
      uuid: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Always null where it is shown.
       * @example null
       */
      user: unknown;
      /**
       * @description Name of the bare metal for people.
       * @example centos
       */
      title: string;
      /**
       * @description Always null; a login is shown in the answer to the order only.
       * @example null
       */
      authentication_type: unknown;
      catalogue: components['schemas']['Catalogue'];
      machine: components['schemas']['BareMetalMachineDetail'];
      /**
       * @description Name that the machine gives itself.
       * @example kopi-metal
       */
      hostname: string;
      /** @description Labels of the bare metal; null without any. */
      tags: string[] | null;
      /**
       * @description Number of the address. It is 0 until the machine has one.
       * @example 20
       */
      ip_address_id: number;
      ip_address: components['schemas']['BareMetalAddress'];
      /**
       * @description Always null where it is shown.
       * @example null
       */
      ip_address_machine: unknown;
      /**
       * @description Always null here; `machine.status_name` and the status operation have the state.
       * @example null
       */
      status: unknown;
      /**
       * Format: date-time
       * @description When the bare metal was ordered.
       * @example 2026-02-02T12:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the bare metal last changed.
       * @example 2026-02-02T12:20:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the bare metal was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
    };
    /** @description One bare metal in its envelope. */
    BareMetalResponse: {
      data: components['schemas']['BareMetal'];
      result: components['schemas']['Result'];
    };
    /** @description The state in its envelope. */
    BareMetalStatusResponse: {
      data: components['schemas']['BareMetalStatus'];
      result: components['schemas']['Result'];
    };
    /** @description Every image on offer; the service does not page it. */
    CatalogueList: {
      /** @description The images. */
      data: components['schemas']['Catalogue'][];
      result: components['schemas']['Result'];
    };
    /** @description Every plan that matches; the service does not page it. */
    PricingList: {
      /** @description The plans. */
      data: components['schemas']['Pricing'][];
      result: components['schemas']['Result'];
    };
    /** @description The voucher to redeem. */
    RedeemVoucherRequest: {
      /**
       * @description Code of the voucher.
       * @example KOPI-100K
       */
      code: string;
    };
    /** @description The effect of the voucher. */
    VoucherRedemption: {
      /**
       * @description Credit of the organization after the redemption, in whole rupiah.
       * @example 2100000
       */
      new_balance: number;
      /**
       * @description True if the voucher was redeemed; repeats the outer `result`.
       * @example true
       * @constant
       */
      result: true;
      /**
       * @description Message for people.
       * @example Voucher was successfully redeemed
       */
      status: string;
    };
    /** @description The redemption in its envelope. */
    RedeemVoucherResponse: {
      data: components['schemas']['VoucherRedemption'];
      result: components['schemas']['Result'];
    };
    /**
     * @description The address range of a private network. The integers are the IPv4 address as an unsigned 32-bit number; the
     *     network and the broadcast address lie just outside the two ends.
     */
    VpcRange: {
      /**
       * Format: uuid
       * @description Id of the range; not that of the private network.
       * @example 4f6a8c0e-2b4d-4e71-8a93-5c7d9e1f3b24
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the range was prepared, which may be long before a network took it.
       * @example 2026-01-02T01:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the range was last taken or freed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * @description `first_address` as a number.
       * @example 169082881
       */
      first_address_int: number;
      /**
       * Format: ipv4
       * @description The lowest address that a machine may have, in dotted form.
       * @example 10.20.0.1
       */
      first_address: string;
      /**
       * @description `last_address` as a number.
       * @example 169086974
       */
      last_address_int: number;
      /**
       * Format: ipv4
       * @description The highest address that a machine may have, in dotted form.
       * @example 10.20.15.254
       */
      last_address: string;
      /**
       * @description Length of the network prefix; the `size` that was asked for.
       * @example 20
       */
      cidr: number;
      /**
       * @description The range in prefix notation.
       * @example 10.20.0.0/20
       */
      label: string;
    };
    /** @description A private network of an organization, with its range of private addresses. */
    Vpc: {
      /**
       * Format: uuid
       * @description Id of the private network.
       * @example 0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the private network was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the private network last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      vpc_ip: components['schemas']['VpcRange'];
      /**
       * @description Name for people.
       * @example kopi-private
       */
      label: string;
    };
    /** @description One page of the private networks of an organization. */
    VpcList: {
      /** @description The private networks of this page; empty without any. */
      data: components['schemas']['Vpc'][];
      meta: components['schemas']['ListMeta'];
      result: components['schemas']['Result'];
    };
    /** @description The private network to create. */
    CreateVpcRequest: {
      /**
       * @description Name for people, not only blanks.
       * @example kopi-private
       */
      label: string;
      /**
       * @description Length of the network prefix: the smaller the number, the larger the network. 20 gives 4094 addresses. The
       *     page shows a network of 20 only.
       * @example 20
       */
      size: number;
    };
    /** @description One private network. */
    VpcResponse: {
      data: components['schemas']['Vpc'];
      result: components['schemas']['Result'];
    };
    /** @description The service's word that the private network is gone. */
    DeleteVpcResponse: {
      /**
       * @description Always this sentence.
       * @example Successfully delete vpc
       * @constant
       */
      data: 'Successfully delete vpc';
      result: components['schemas']['Result'];
    };
    /** @description The organization that keeps a reserved address, in short. */
    ReservedIpOrganization: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Address of the icon; empty or null without one.
       * @example storage.example.com/organizations/3f0c7c1e.png
       */
      icon: string | null;
      /**
       * @description Name for addresses: the name in lower case. Underscores stay.
       * @example kopi-nusa
       */
      slug: string;
      /**
       * Format: date-time
       * @description When the organization was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the organization last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
    };
    /** @description A public address that an organization keeps until it releases it. */
    ReservedIp: {
      /**
       * Format: uuid
       * @description Id of the reservation.
       * @example 6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46
       */
      uuid: string;
      /**
       * @description Number of the address.
       * @example 9
       */
      ip_address_id: number;
      ip_address: components['schemas']['IpAddress'];
      /**
       * @description Number of the organization; its id is `organization.uuid`.
       * @example 48
       */
      organization_id: number;
      organization: components['schemas']['ReservedIpOrganization'];
      /** @description Words that the organization marked the address with; empty without any. */
      tags: string[];
      /**
       * Format: date-time
       * @description When the address was reserved. The first month is charged then.
       * @example 2026-01-10T03:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the reservation last changed.
       * @example 2026-01-10T03:00:00Z
       */
      updated_at: string;
    };
    /** @description One page of the reserved public addresses of an organization. */
    ReservedIpList: {
      /** @description The reservations of this page; empty without any. */
      data: components['schemas']['ReservedIp'][];
      meta: components['schemas']['ListMeta'];
      result: components['schemas']['Result'];
    };
    /** @description A volume as the list shows it. */
    Volume: {
      /**
       * Format: uuid
       * @description Id of the volume.
       * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
       */
      uuid: string;
      /**
       * @description True while the volume is mounted; false if it is attached only.
       * @example false
       */
      is_used: boolean;
      /**
       * @description Size of the volume in GB.
       * @example 10
       */
      size_gb: number;
      /**
       * @description Name for people; a boot volume has the host name of its machine.
       * @example kopi-data
       */
      label: string;
      /**
       * @description Mount point on the machine, `/` for a boot volume; null while it is not mounted.
       * @example null
       */
      mount_point: string | null;
      /**
       * @description Name of the volume's claim inside the platform; equals `uuid`. The spelling is the wire's.
       * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
       */
      PVCName: string;
      /**
       * Format: date-time
       * @description When the volume was created.
       * @example 2026-01-11T11:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the volume last changed.
       * @example 2026-01-11T11:00:00+07:00
       */
      updated_at: string;
      /** @description Project that the volume belongs to; null for a volume of the organization. The page shows null only. */
      project: components['schemas']['Project'] | null;
      /**
       * @description Always null in the list, also for a volume that a machine has.
       * @example null
       */
      instance_has_volumes: unknown;
      volume_type: components['schemas']['VolumeType'];
    };
    /** @description The volumes in their envelope; not paged. */
    VolumeList: {
      /** @description All volumes of the organization or project. */
      data: components['schemas']['Volume'][];
      result: components['schemas']['Result'];
    };
    /** @description The volume to create. */
    CreateVolumeRequest: {
      /**
       * Format: uuid
       * @description Organization that pays: the one in the path, or the owner of the project in the path.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /**
       * Format: uuid
       * @description Plan of kind `volume`; it fixes the size.
       * @example d0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02
       */
      pricing_uuid: string;
      /**
       * @description Name for people; need not be unique. It is not only blanks.
       * @example kopi-data
       */
      label: string;
    };
    /** @description The plan of a volume; for a boot volume, that of its machine. Money is in whole rupiah. */
    VolumePricing: {
      /**
       * Format: uuid
       * @description Id of the plan.
       * @example c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01
       */
      uuid: string;
      /**
       * @description Short name of the plan.
       * @example s-b
       */
      instance_type: string;
      suitable_for: components['schemas']['PricingKind'];
      /**
       * @description Availability of the plan.
       * @example available
       * @enum {string}
       */
      availability: 'available' | 'unavailable';
      /**
       * @description Class of the plan: `standard`, `medium`, `high` or `custom` for machines, and `hdd`, `ssd` or `custom` for volumes.
       *     The text is open, as answers show the words in several letter cases.
       * @example standard
       */
      plans_type: string;
      /**
       * @description Virtual CPU cores; 0 where it does not apply.
       * @example 2
       */
      vcpu_core: number;
      /**
       * @description Memory in MB; 0 where it does not apply.
       * @example 1024
       */
      ram_mb: number;
      /**
       * @description Disk in GB; 0 where it does not apply.
       * @example 20
       */
      storage_gb: number;
      /**
       * @description Transfer in TB a month; 0 where it is not counted.
       * @example 1
       */
      transfer_tb: number;
      /**
       * @description Price of a month.
       * @example 72000
       */
      price_per_month: number;
      /**
       * @description Price of an hour.
       * @example 100
       */
      price_per_hour: number;
      /**
       * @description Price of a year; 0 if none is offered.
       * @example 0
       */
      price_per_year: number;
      /**
       * @description Number of the operator who made the plan.
       * @example 1
       */
      user_id: number;
      /**
       * Format: date-time
       * @description When the plan was created.
       * @example 2026-01-05T09:15:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the plan last changed.
       * @example 2026-01-05T09:15:00+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the plan was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
      /**
       * @description Unit of `price_per_unit`.
       * @example hour
       * @enum {string}
       */
      pricing_unit: 'hour' | 'month';
      /**
       * @description Price of one unit.
       * @example 100
       */
      price_per_unit: number;
      /**
       * @description Units that cost nothing.
       * @example 0
       */
      maximum_free_usage: number;
      /**
       * @description Price of three months; 0 if none is offered.
       * @example 0
       */
      price_per_three_month: number;
      /**
       * @description Price of six months; 0 if none is offered.
       * @example 0
       */
      price_per_six_month: number;
    };
    /** @description A volume as answers to changes show it, with its owner, its creator and its plan. */
    VolumeDetail: {
      /**
       * Format: uuid
       * @description Id of the volume.
       * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
       */
      uuid: string;
      organization: components['schemas']['Organization'];
      user: components['schemas']['UserSummary'];
      pricing: components['schemas']['VolumePricing'];
      /**
       * @description True while the volume is mounted; false if it is attached only.
       * @example false
       */
      is_used: boolean;
      /**
       * @description Size of the volume in GB.
       * @example 10
       */
      size_gb: number;
      /**
       * @description Name for people; a boot volume has the host name of its machine.
       * @example kopi-data
       */
      label: string;
      /**
       * @description Mount point on the machine, `/` for a boot volume; null while it is not mounted.
       * @example null
       */
      mount_point: string | null;
      /**
       * @description Name of the volume's claim inside the platform; equals `uuid`. The spelling is the wire's.
       * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
       */
      PVCName: string;
      /**
       * Format: date-time
       * @description When the volume was created.
       * @example 2026-01-11T11:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the volume last changed.
       * @example 2026-01-11T11:00:00+07:00
       */
      updated_at: string;
      /** @description Project that the volume belongs to; null for a volume of the organization. The page shows null only. */
      project: components['schemas']['Project'] | null;
      /** @description Attachments of the volume; empty while no machine has it. */
      instance_has_volumes: components['schemas']['InstanceVolume'][];
      volume_type: components['schemas']['VolumeType'];
    };
    /** @description One volume in its envelope. */
    VolumeDetailResponse: {
      data: components['schemas']['VolumeDetail'];
      result: components['schemas']['Result'];
    };
    /** @description The volume to copy, and the name of the copy. */
    CloneVolumeRequest: {
      /**
       * Format: uuid
       * @description Volume to copy. It stays as it is.
       * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
       */
      source_volume_uuid: string;
      /**
       * @description Name of the copy; need not be unique. It is not only blanks.
       * @example kopi-data-copy
       */
      label: string;
    };
    /** @description The new name. */
    RenameVolumeRequest: {
      /**
       * @description Name for people; need not be unique. It is not only blanks.
       * @example kopi-archive
       */
      label: string;
    };
    /** @description The confirmation in its envelope. */
    DeleteVolumeResponse: {
      /**
       * @description Message for people; always the same words.
       * @example Delete Volume Success
       * @constant
       */
      data: 'Delete Volume Success';
      result: components['schemas']['Result'];
    };
    /** @description The plan to change to. */
    ResizeVolumeRequest: {
      /**
       * Format: uuid
       * @description Plan of kind `volume` with more GB than the volume has.
       * @example 7c1e9a53-4f8d-4b26-9e70-3d5b8a2c6f14
       */
      pricing_uuid: string;
    };
    /**
     * @description State of payment. The service shows `paid` only.
     * @example paid
     * @enum {string}
     */
    InvoiceStatus: 'paid' | 'unpaid';
    /** @description An invoice as the list shows it. */
    InvoiceSummary: {
      /**
       * Format: uuid
       * @description Id of the invoice.
       * @example d6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the invoice was issued.
       * @example 2026-02-01T00:05:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the invoice last changed.
       * @example 2026-02-01T00:05:10+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description End of the time to pay the invoice.
       * @example 2026-02-10T23:59:59+07:00
       */
      due_date: string;
      /**
       * @description Name of the person or company that the invoice is made out to.
       * @example Ratna Prameswari
       */
      billed_to: string;
      /**
       * @description Postal address on the invoice; null without one.
       * @example Jl. Contoh No. 7
       */
      billing_address: string | null;
      /**
       * @description Way of payment, in words.
       * @example Charge from credit
       */
      billing_method: string;
      /**
       * @description Amount to pay by other means than credit, in whole rupiah: `amount_after_tax` less `credit_from_balance`.
       *     `status` tells if it was paid.
       * @example 0
       */
      amount: number;
      /**
       * @description Tax, in whole rupiah.
       * @example 0
       */
      tax_amount: number;
      /**
       * @description Discount in all, in whole rupiah.
       * @example 0
       */
      discount_amount: number;
      status: components['schemas']['InvoiceStatus'];
      /**
       * @description Number for the books; null if the service gives none.
       * @example null
       */
      number: string | null;
      /**
       * @description Remark on the invoice; null without one.
       * @example Use in January 2026
       */
      note: string | null;
      /**
       * @description Discount granted as a sum, in whole rupiah.
       * @example 0
       */
      discount_in_price: number;
      /**
       * @description Discount granted in percent of the subtotal less `credit_from_balance`.
       * @example 0
       */
      discount_in_percent: number;
      /**
       * @description Tax in percent of `amount_after_discount` less `credit_from_balance`.
       * @example 0
       */
      tax_in_percent: number;
      /**
       * @description Sum of the items before discount and tax, in whole rupiah.
       * @example 181830
       */
      subtotal: number;
      /**
       * @description `subtotal` less `discount_amount`, in whole rupiah.
       * @example 181830
       */
      amount_after_discount: number;
      /**
       * @description `amount_after_discount` plus `tax_amount`, in whole rupiah.
       * @example 181830
       */
      amount_after_tax: number;
      /**
       * Format: date-time
       * @description Start of the period that is charged; the spelling is the service's own.
       * @example 2026-01-01T00:00:00+07:00
       */
      periode_started_date: string;
      /**
       * Format: date-time
       * @description End of the charged period; this moment is not part of it.
       * @example 2026-02-01T00:00:00+07:00
       */
      periode_ended_date: string;
      /**
       * @description Amount taken from the organization's credit, in whole rupiah.
       * @example 181830
       */
      credit_from_balance: number;
      /**
       * @description Currency of every sum on the invoice.
       * @example IDR
       */
      currency: string;
      /**
       * @description Address of the printable invoice; null while there is none. The detail calls it `invoice_url`.
       * @example null
       */
      InvoiceUrl: string | null;
    };
    /** @description One page of the invoices of an organization. */
    InvoiceList: {
      /** @description The invoices of this page; empty without any. */
      data: components['schemas']['InvoiceSummary'][];
      meta: components['schemas']['ListMeta'];
      result: components['schemas']['Result'];
    };
    /**
     * @description Kind of charge: the kind of a resource's plan, or `topup` for credit that was paid for.
     * @example vm
     * @enum {string}
     */
    InvoiceItemKind: 'vm' | 'baremetal' | 'volume' | 'pods' | 'ipaddress' | 'topup';
    /** @description One resource or charge on an invoice. */
    InvoiceItem: {
      /**
       * Format: uuid
       * @description Id of the item.
       * @example 2a4c6e80-1b3d-4f5a-8c7e-9b0d2f4a6c81
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the item was written.
       * @example 2026-02-01T00:05:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the item last changed.
       * @example 2026-02-01T00:05:00+07:00
       */
      updated_at: string;
      /**
       * @description Units that were used, times the replicas.
       * @example 518
       */
      quantity: number;
      /**
       * @description The unit itself, not its price, e.g. `hour`, `month` or `3 month`; `payment` for a top-up.
       * @example hour
       */
      unit_price: string;
      /**
       * @description Price of one unit, in whole rupiah.
       * @example 100
       */
      price_per_unit: number;
      /**
       * @description `quantity` times `price_per_unit`, in whole rupiah.
       * @example 51800
       */
      amount: number;
      /**
       * @description How the quantity came about; null without a remark.
       * @example 518 hour(s) from 1 replica(s)
       */
      note: string | null;
      /**
       * @description Discount on this item, in percent.
       * @example 0
       */
      discount_percent: number;
      /**
       * @description Tax on this item, in percent.
       * @example 0
       */
      tax_in_percent: number;
      /**
       * Format: date-time
       * @description Start of the use that is charged.
       * @example 2026-01-10T10:00:00+07:00
       */
      started_date: string;
      /**
       * Format: date-time
       * @description End of the use that is charged.
       * @example 2026-02-01T00:00:00+07:00
       */
      ended_date: string;
      /**
       * @description Name of the resource, or the address itself for an address.
       * @example ubuntu
       */
      label: string;
      resource_type: components['schemas']['InvoiceItemKind'];
      /**
       * @description Number of the resource among those of its kind.
       * @example 31
       */
      resource_id: number;
      /**
       * @description Short name of the plan; `instance_type` of the pricing.
       * @example s-b
       */
      pricing_type: string;
    };
    /** @description An invoice with its owner, its items and its issuer. */
    Invoice: {
      /**
       * Format: uuid
       * @description Id of the invoice.
       * @example d6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the invoice was issued.
       * @example 2026-02-01T00:05:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the invoice last changed.
       * @example 2026-02-01T00:05:10+07:00
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description End of the time to pay the invoice.
       * @example 2026-02-10T23:59:59+07:00
       */
      due_date: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Name of the person or company that the invoice is made out to.
       * @example Ratna Prameswari
       */
      billed_to: string;
      /**
       * @description Postal address on the invoice; null without one.
       * @example Jl. Contoh No. 7
       */
      billing_address: string | null;
      /**
       * @description Way of payment, in words.
       * @example Charge from credit
       */
      billing_method: string;
      /**
       * @description Amount to pay by other means than credit, in whole rupiah: `amount_after_tax` less `credit_from_balance`.
       *     `status` tells if it was paid.
       * @example 0
       */
      amount: number;
      /**
       * @description Tax, in whole rupiah.
       * @example 0
       */
      tax_amount: number;
      /**
       * @description Discount in all, in whole rupiah.
       * @example 0
       */
      discount_amount: number;
      status: components['schemas']['InvoiceStatus'];
      /**
       * @description Number for the books; null if the service gives none.
       * @example null
       */
      number: string | null;
      /**
       * @description Remark on the invoice; null without one.
       * @example Use in January 2026
       */
      note: string | null;
      /**
       * @description Discount granted as a sum, in whole rupiah.
       * @example 0
       */
      discount_in_price: number;
      /**
       * @description Discount granted in percent of the subtotal less `credit_from_balance`.
       * @example 0
       */
      discount_in_percent: number;
      /**
       * @description Tax in percent of `amount_after_discount` less `credit_from_balance`.
       * @example 0
       */
      tax_in_percent: number;
      /**
       * @description Sum of the items before discount and tax, in whole rupiah.
       * @example 181830
       */
      subtotal: number;
      /**
       * @description `subtotal` less `discount_amount`, in whole rupiah.
       * @example 181830
       */
      amount_after_discount: number;
      /**
       * @description `amount_after_discount` plus `tax_amount`, in whole rupiah.
       * @example 181830
       */
      amount_after_tax: number;
      /**
       * Format: date-time
       * @description Start of the period that is charged; the spelling is the service's own.
       * @example 2026-01-01T00:00:00+07:00
       */
      periode_started_date: string;
      /**
       * Format: date-time
       * @description End of the charged period; this moment is not part of it.
       * @example 2026-02-01T00:00:00+07:00
       */
      periode_ended_date: string;
      /**
       * @description Amount taken from the organization's credit, in whole rupiah.
       * @example 181830
       */
      credit_from_balance: number;
      /**
       * @description Currency of every sum on the invoice.
       * @example IDR
       */
      currency: string;
      /** @description Charges, whose amounts add up to `subtotal`. */
      items: components['schemas']['InvoiceItem'][];
      /**
       * @description Address of the printable invoice, without a scheme; null while there is none.
       * @example storage.example.com/invoices/Invoice-kopi-nusa.pdf
       */
      invoice_url: string | null;
      /**
       * @description Postal address of the company that issues the invoice.
       * @example Jl. Contoh No. 1
       */
      company_address: string;
      /**
       * @description Name of the company that issues the invoice.
       * @example Contoh Awan Digital
       */
      company_name: string;
    };
    /** @description One invoice. */
    InvoiceResponse: {
      data: components['schemas']['Invoice'];
      result: components['schemas']['Result'];
    };
    /** @description A provider that collects payments for the platform. */
    PaymentGateway: {
      /**
       * Format: uuid
       * @description Id of the payment gateway.
       * @example f8b0c2d4-6e5a-4b7c-9e9d-2f4a6b8c0d15
       */
      uuid: string;
      /**
       * @description Name of the payment gateway; payment methods refer to it.
       * @example contoh-pay
       */
      name: string;
      /**
       * @description Code under which the gateway knows the platform.
       * @example CONTOH01
       */
      merchant_code: string;
      /**
       * @description The secret, in plain text, with which the platform signs its requests to the gateway.
       * @example not-a-real-merchant-key
       */
      merchant_key: string;
      /**
       * Format: uri-reference
       * @description Path for inquiries on the gateway's host.
       * @example /merchant/inquiry
       */
      url: string;
      /**
       * @description How the payer pays; `webview` is a page of the gateway, and the only type that the service shows.
       * @example webview
       */
      output_type: string;
      /**
       * @description Tax that the gateway adds to a payment, in percent.
       * @example 11
       */
      vat: number;
      /**
       * Format: date-time
       * @description When the payment gateway was created.
       * @example 2026-01-02T08:00:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the payment gateway last changed.
       * @example 2026-01-02T08:00:00+07:00
       */
      updated_at: string;
    };
    /** @description All payment gateways. */
    PaymentGatewayList: {
      /** @description The payment gateways, not in pages; empty without any. */
      data: components['schemas']['PaymentGateway'][];
      result: components['schemas']['Result'];
    };
    /** @description Settings that go with every inquiry. */
    PaymentGatewaySetting: {
      /**
       * Format: uri
       * @description Address that the payer is sent to after the gateway's page. Left out, the payer stays there.
       * @example https://console.example.com/billing
       */
      return?: string;
      /**
       * @description Minutes until an unpaid payment expires, as a string of digits. Left out, the gateway decides.
       * @example 30
       */
      expiryPeriod?: string;
    };
    /** @description The payment gateway to create. */
    CreatePaymentGatewayRequest: {
      /**
       * @description Name of the payment gateway, not only blanks.
       * @example contoh-pay
       */
      name: string;
      /**
       * @description Code under which the gateway knows the platform.
       * @example CONTOH01
       */
      merchant_code: string;
      /**
       * @description The secret that the gateway gave the platform for its signatures.
       * @example not-a-real-merchant-key
       */
      merchant_key: string;
      /**
       * Format: uri
       * @description Address that the gateway reports the outcome of a payment to. Left out, it is agreed with the gateway
       *     elsewhere. No answer shows it.
       * @example https://api.example.com/v2/payment/callback
       */
      callback?: string;
      /**
       * Format: uri-reference
       * @description Path for inquiries on the gateway's host.
       * @example /merchant/inquiry
       */
      url: string;
      /** @description Settings that are passed on to the gateway. Left out, the gateway's own apply. No answer shows them. */
      meta?: components['schemas']['PaymentGatewaySetting'][];
      /**
       * @description How the payer pays; `webview` is the only type that the service shows. Left out, `webview`.
       * @default webview
       * @example webview
       */
      output_type?: string;
      /**
       * @description Tax that the gateway adds to a payment, in percent. Left out, 0.
       * @default 0
       * @example 11
       */
      vat?: number;
    };
    /** @description A payment gateway as its creation answers it; shorter than in the list, but with its number. */
    CreatedPaymentGateway: {
      /**
       * @description Number of the payment gateway; payments refer to it.
       * @example 1
       */
      id: number;
      /**
       * Format: uuid
       * @description Id of the payment gateway.
       * @example f8b0c2d4-6e5a-4b7c-9e9d-2f4a6b8c0d15
       */
      uuid: string;
      /**
       * @description Name of the payment gateway.
       * @example contoh-pay
       */
      name: string;
      /**
       * @description Code under which the gateway knows the platform.
       * @example CONTOH01
       */
      merchant_code: string;
      /**
       * @description The secret as it was sent, in plain text.
       * @example not-a-real-merchant-key
       */
      merchant_key: string;
      /**
       * @description How the payer pays.
       * @example webview
       */
      output_type: string;
      /**
       * @description Tax that the gateway adds to a payment, in percent.
       * @example 11
       */
      vat: number;
    };
    /** @description The payment gateway that was created. */
    CreatedPaymentGatewayResponse: {
      data: components['schemas']['CreatedPaymentGateway'];
      result: components['schemas']['Result'];
    };
    /** @description A way to pay at a payment gateway. */
    PaymentMethod: {
      /**
       * @description Number of the payment method; payments refer to it.
       * @example 1
       */
      id: number;
      /**
       * Format: uuid
       * @description Id of the payment method, for a top-up.
       * @example 09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26
       */
      uuid: string;
      /**
       * @description Code of the payment method at the gateway.
       * @example VC
       */
      name: string;
      /**
       * @description Name for people.
       * @example Credit card
       */
      description: string;
      /**
       * @description Fee on each payment, in whole rupiah.
       * @example 0
       */
      service_fee: number;
      /**
       * @description Smallest amount that can be paid this way, in whole rupiah.
       * @example 50000
       */
      minimum_amount: number;
      /**
       * @description Name of the payment gateway.
       * @example contoh-pay
       */
      payment_gateway: string;
    };
    /** @description All payment methods. */
    PaymentMethodList: {
      /** @description The payment methods, not in pages; empty without any. */
      data: components['schemas']['PaymentMethod'][];
      result: components['schemas']['Result'];
    };
    /** @description Payer, amount and payment method. */
    CreatePaymentRequest: {
      /**
       * Format: uuid
       * @description Id of the payment method.
       * @example 09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26
       */
      payment_method_uuid: string;
      /**
       * Format: uuid
       * @description Id of the organization that gets the credit.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      organization_uuid: string;
      /**
       * @description The credit to add, in whole rupiah. At least 50000, and at least `minimum_amount` of the payment method.
       * @example 500000
       */
      amount: number;
    };
    /** @description Data that the payer needs to pay. Fields of other payment methods are null. */
    PaymentInquiry: {
      /**
       * @description How the payer pays; `webview` is a page of the gateway.
       * @example webview
       */
      output_type: string;
      /**
       * @description Amount to pay, in whole rupiah: the credit with the gateway's `vat` and the `service_fee`.
       * @example 555000
       */
      amount: number;
      /**
       * @description Number of the virtual account to pay into; null for other methods.
       * @example null
       */
      va_number: string | null;
      /**
       * @description Reference number of the payment, under which it can be asked for.
       * @example kpn-7Q2x
       */
      reference: string;
      /**
       * @description Secret that lets the payer's browser confirm the payment at Stripe; null for other gateways.
       * @example null
       */
      client_secret: string | null;
      /**
       * @description Id of the payment at Stripe; null for other gateways.
       * @example null
       */
      stripe_id: string | null;
      /**
       * @description The gateway's own status; null if it gives none at once. The payment itself begins as `pending`.
       * @example null
       */
      status: string | null;
      /**
       * @description Always null where it is shown.
       * @example null
       */
      meta: unknown;
      /**
       * @description Minutes until the unpaid payment expires.
       * @example 30
       */
      expiryPeriod: number;
    };
    /** @description The payment that was opened. */
    PaymentInquiryResponse: {
      data: components['schemas']['PaymentInquiry'];
      result: components['schemas']['Result'];
    };
    /** @description The outcome of a payment, in the gateway's own names. The form has no types, so numbers arrive as text. */
    SettlePaymentRequest: {
      /**
       * @description Order under which the platform opened the payment at the gateway.
       * @example e7a9b1c3-5d4f-4a6b-8d8c-1e3f5a7b9c04
       */
      merchantOrderId: string;
      /**
       * @description Amount that was paid, in whole rupiah, as digits; `amount` of the payment.
       * @example 555000
       */
      amount: string;
      /**
       * @description 0 for a payment that succeeded, any other number for one that failed.
       * @example 0
       */
      resultCode: number;
      /**
       * @description Number that the platform gave the gateway to hand back. Left out if there was none; it changes nothing.
       * @example 1
       */
      additionalParam?: number;
      /**
       * @description Reference number of the payment.
       * @example kpn-7Q2x
       */
      reference: string;
    };
    /** @description The platform's word that it has taken the outcome in. */
    SettledPaymentResponse: {
      /**
       * @description Always this word, for a failed payment as well.
       * @example SUCCESS
       * @constant
       */
      data: 'SUCCESS';
      result: components['schemas']['Result'];
    };
    /**
     * @description State of the payment. The service shows `pending` only.
     * @example pending
     * @enum {string}
     */
    PaymentStatus: 'pending' | 'success' | 'failed';
    /** @description Money on its way to an organization's credit. Fields of other gateways and methods are null. */
    Payment: {
      /**
       * Format: uuid
       * @description Id of the payment.
       * @example e7a9b1c3-5d4f-4a6b-8d8c-1e3f5a7b9c04
       */
      uuid: string;
      organization: components['schemas']['Organization'];
      /**
       * @description Number of the payment gateway.
       * @example 1
       */
      payment_gateway_id: number;
      /**
       * @description Amount to pay, in whole rupiah: `balance` with the gateway's `vat` and `service_fee`.
       * @example 555000
       */
      amount: number;
      /**
       * @description Reference number; `reference` of the top-up's answer.
       * @example kpn-7Q2x
       */
      reference_number: string;
      /**
       * @description Number of the virtual account to pay into; null for other methods.
       * @example null
       */
      va_number: string | null;
      /**
       * @description Id of the payment at Stripe; null for other gateways.
       * @example null
       */
      stripe_id: string | null;
      /**
       * @description Secret that lets the payer's browser confirm the payment at Stripe; null for other gateways.
       * @example null
       */
      client_secret: string | null;
      /**
       * @description Number of the payment method.
       * @example 1
       */
      payment_method_id: number;
      status: components['schemas']['PaymentStatus'];
      /**
       * @description Always null where it is shown.
       * @example null
       */
      meta: unknown;
      /**
       * @description Fee of the payment method, in whole rupiah; part of `amount`.
       * @example 0
       */
      service_fee: number;
      /**
       * @description Credit that the organization gets once the payment succeeds, in whole rupiah.
       * @example 500000
       */
      balance: number;
      /**
       * Format: date-time
       * @description When the payment was opened.
       * @example 2026-03-02T09:30:00+07:00
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the payment last changed.
       * @example 2026-03-02T09:30:00+07:00
       */
      updated_at: string;
    };
    /** @description One payment. */
    PaymentResponse: {
      data: components['schemas']['Payment'];
      result: components['schemas']['Result'];
    };
    /** @description A key pair for S3 clients. */
    ObjectStorageCredential: {
      /**
       * Format: uuid
       * @description Id of the key pair.
       * @example 2c8f4e6a-91b3-4d57-8a0e-5f7d3b1c9e40
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the key pair was created.
       * @example 2026-02-02T03:10:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the key pair last changed.
       * @example 2026-02-02T03:10:00Z
       */
      updated_at: string;
      /**
       * @description Public half of the pair; names the caller.
       * @example not-a-real-access-key
       */
      access_key: string;
      /**
       * @description Secret half of the pair; signs the calls. Shown when the storage is enabled.
       * @example not-a-real-secret-key
       */
      secret_key?: string;
    };
    /** @description The object storage of an organization or project. */
    ObjectStorage: {
      /**
       * Format: uuid
       * @description Id of the object storage.
       * @example 6a1d9c3f-08e5-4b72-9f46-3c5e7a9b1d20
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the storage was enabled.
       * @example 2026-02-02T03:10:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the storage last changed.
       * @example 2026-02-02T03:10:00Z
       */
      updated_at: string;
      /**
       * @description Size of all objects together, in whole GB of 1024 MB.
       * @example 0
       */
      size_gb: number;
      /**
       * @description Host of the buckets, with its port unless it is the usual one.
       * @example kopi-nusa.storage.example.com
       */
      subdomain_name: string;
      /**
       * @description Further host of the owner's own domain; null without one.
       * @example null
       */
      custom_domain_name: string | null;
      /** @description Key pairs of the storage. */
      credentials: components['schemas']['ObjectStorageCredential'][];
    };
    /** @description The object storage in its envelope. */
    ObjectStorageResponse: {
      data: components['schemas']['ObjectStorage'];
      result: components['schemas']['Result'];
    };
    /**
     * @description Name of a bucket, unique in its storage: lower-case letters, digits and hyphens.
     * @example kopi-assets
     */
    BucketName: string;
    /** @description Subdomain of the storage, and its first bucket. */
    EnableObjectStorageRequest: {
      /**
       * @description First label of the storage's host name; unique on the platform.
       * @example kopi-nusa
       */
      subdomain_name: string;
      bucket_name: components['schemas']['BucketName'];
    };
    /** @description A container of objects. */
    Bucket: {
      name: components['schemas']['BucketName'];
      /**
       * Format: date-time
       * @description When the bucket was created, in UTC with milliseconds. The camel case is the wire's.
       * @example 2026-02-02T03:10:00.000Z
       */
      creationDate: string;
    };
    /** @description The object storage with its buckets in place of its key pairs. */
    ObjectStorageBuckets: {
      /**
       * Format: uuid
       * @description Id of the object storage.
       * @example 6a1d9c3f-08e5-4b72-9f46-3c5e7a9b1d20
       */
      uuid: string;
      /**
       * Format: date-time
       * @description When the storage was enabled.
       * @example 2026-02-02T03:10:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the storage last changed.
       * @example 2026-02-02T03:10:00Z
       */
      updated_at: string;
      /**
       * @description Size of all objects together, in whole GB of 1024 MB.
       * @example 0
       */
      size_gb: number;
      /**
       * @description Host of the buckets, with its port unless it is the usual one.
       * @example kopi-nusa.storage.example.com
       */
      subdomain_name: string;
      /**
       * @description Further host of the owner's own domain; null without one.
       * @example null
       */
      custom_domain_name: string | null;
      /** @description All buckets. The page's sample holds them under `credentials`. */
      buckets: components['schemas']['Bucket'][];
    };
    /** @description The buckets in their envelope; not paged. */
    BucketList: {
      data: components['schemas']['ObjectStorageBuckets'];
      result: components['schemas']['Result'];
    };
    /** @description The bucket to create. */
    CreateBucketRequest: {
      bucket_name: components['schemas']['BucketName'];
    };
    /** @description A sentence that names the new bucket, in its envelope. */
    CreateBucketResponse: {
      /**
       * @description Message for people.
       * @example Bucket kopi-reports created
       */
      data: string;
      result: components['schemas']['Result'];
    };
    /** @description A sentence that names the deleted bucket, in its envelope. */
    DeleteBucketResponse: {
      /**
       * @description Message for people.
       * @example Bucket kopi-backups deleted
       */
      data: string;
      result: components['schemas']['Result'];
    };
    /**
     * @description Access to the objects of a bucket without a key.
     * @example public
     * @enum {string}
     */
    BucketPolicy: 'public' | 'private';
    /**
     * @description The policy that the bucket is to have. The page shows `bucket_name` alone, which cannot say a policy; in the user
     *     guide, a bucket is either public or private.
     */
    SetBucketPolicyRequest: {
      /** @description Access to the objects of the bucket without a key. */
      policy?: components['schemas']['BucketPolicy'];
      /** @description Repeats the name in the path. It is the one field that the page shows. */
      bucket_name?: components['schemas']['BucketName'];
    };
    /** @description A sentence that names the changed bucket, in its envelope. */
    SetBucketPolicyResponse: {
      /**
       * @description Message for people.
       * @example Bucket kopi-assets's policy updated
       */
      data: string;
      result: components['schemas']['Result'];
    };
    /** @description A file in a bucket. */
    StoredObject: {
      /**
       * @description Name of the object, unique in its bucket.
       * @example menu-2026.png
       */
      name: string;
      /**
       * Format: date-time
       * @description When the object was last written, in UTC with milliseconds.
       * @example 2026-02-02T03:25:19.685Z
       */
      updated_at: string;
      /**
       * Format: int64
       * @description Size of the object in bytes.
       * @example 284116
       */
      size: number;
      /**
       * @description Media type of the object.
       * @example image/png
       */
      content_type: string;
      /**
       * Format: date-time
       * @description When copies of the object expire; the object itself stays. The zero time `0001-01-01T00:00:00Z` means
       *     never.
       * @example 0001-01-01T00:00:00Z
       */
      expires: string;
    };
    /** @description The objects of a bucket in their envelope; not paged. */
    StoredObjectList: {
      /** @description All objects of the bucket. */
      data: components['schemas']['StoredObject'][];
      result: components['schemas']['Result'];
    };
    /** @description The confirmation in its envelope. */
    DeleteObjectResponse: {
      /**
       * @description Message for people; always the same words.
       * @example object deleted
       * @constant
       */
      data: 'object deleted';
      result: components['schemas']['Result'];
    };
    /** @description A Kubernetes version that a cluster can run, with the versions of its parts. */
    KubernetesVersion: {
      /**
       * Format: uuid
       * @description Id of the version; `version` of a request to create a cluster.
       * @example b5d7f9a1-3e2c-4d4f-8b6a-9c1e3f5a7d82
       */
      uuid: string;
      /**
       * @description Version for people. The page shows a number here, as in all four versions; a text keeps the zero of 1.20.
       * @example 1.23
       */
      name: string;
      /**
       * @description Version of the API server.
       * @example 1.23
       */
      api_version: string;
      /**
       * @description Version of the controller manager.
       * @example 1.23
       */
      controller_version: string;
      /**
       * @description The service's label for the version of etcd. It need not be etcd's own number.
       * @example 1.23
       */
      etcd_version: string;
      /**
       * Format: date-time
       * @description When the version was added.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the version last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
    };
    /** @description The versions on offer. */
    KubernetesVersionList: {
      /** @description Every version that a new cluster can run. */
      data: components['schemas']['KubernetesVersion'][];
      result: components['schemas']['Result'];
    };
    /** @description The organization of a cluster. Only clusters show `is_suspend`, so they tell if it is suspended. */
    ClusterOrganization: {
      /**
       * Format: uuid
       * @description Id of the organization.
       * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      uuid: string;
      /**
       * @description Name of the organization.
       * @example Kopi Nusa
       */
      name: string;
      /**
       * @description Address of the icon; empty or null without one.
       * @example storage.example.com/organizations/3f0c7c1e.png
       */
      icon?: string | null;
      /**
       * @description Name for addresses: the name in lower case. Underscores stay.
       * @example kopi-nusa
       */
      slug: string;
      /**
       * @description Credit in whole rupiah.
       * @example 2000000
       */
      balance: number;
      /**
       * @description Discount in percent.
       * @example 0
       */
      discount: number;
      payment_plans: components['schemas']['PaymentPlan'];
      /**
       * @description Limit on the use in a month, in whole rupiah. Its effect is not documented.
       * @example 0
       */
      monthly_amount_threshold: number;
      /**
       * @description Debt of the organization, in whole rupiah.
       * @example 0
       */
      account_payable: number;
      /**
       * @description Tax on invoices, in percent.
       * @example 0
       */
      tax_percent: number;
      /**
       * @description Members of the organization; 0 where the service does not count them.
       * @example 2
       */
      member_count?: number;
      /**
       * Format: date-time
       * @description When the organization was created.
       * @example 2026-01-05T02:15:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the organization last changed.
       * @example 2026-01-05T02:15:00Z
       */
      updated_at: string;
      /**
       * @description Always null.
       * @example null
       */
      vpc: unknown;
      /**
       * @description True while the organization is suspended.
       * @example false
       */
      is_suspend: boolean;
      /**
       * @description Always null. The spelling is the wire's.
       * @example null
       */
      ResourceDelete: unknown;
    };
    /**
     * @description The plan of the cluster's persistent volume. Without one the service fills it with zeros: the all-zero
     *     `uuid`, the year 1 as its times, null for every word and 0 for every number. Money is in whole rupiah.
     */
    ClusterVolumePricing: {
      /**
       * Format: uuid
       * @description Id of the plan; all zeros without one.
       * @example 00000000-0000-0000-0000-000000000000
       */
      uuid: string;
      /**
       * @description Short name of the plan.
       * @example null
       */
      instance_type: string | null;
      /**
       * @description Kind of resource that the plan is for; `volume` where there is a plan.
       * @example null
       * @enum {string|null}
       */
      suitable_for: 'vm' | 'baremetal' | 'volume' | 'pods' | 'ipaddress' | null;
      /**
       * @description Availability of the plan.
       * @example null
       * @enum {string|null}
       */
      availability: 'available' | 'unavailable' | null;
      /**
       * @description Disk type of the plan.
       * @example null
       */
      plans_type: string | null;
      /**
       * @description Virtual CPU cores; 0 for a volume.
       * @example 0
       */
      vcpu_core: number;
      /**
       * @description Memory in MB; 0 for a volume.
       * @example 0
       */
      ram_mb: number;
      /**
       * @description Disk in GB.
       * @example 0
       */
      storage_gb: number;
      /**
       * @description Transfer in TB a month; 0 for a volume.
       * @example 0
       */
      transfer_tb: number;
      /**
       * @description Price of a month.
       * @example 0
       */
      price_per_month: number;
      /**
       * @description Price of an hour.
       * @example 0
       */
      price_per_hour: number;
      /**
       * @description Price of a year; 0 if none is offered.
       * @example 0
       */
      price_per_year: number;
      /**
       * @description Number of the operator who made the plan.
       * @example 0
       */
      user_id: number;
      /**
       * Format: date-time
       * @description When the plan was created.
       * @example 0001-01-01T00:00:00Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the plan last changed.
       * @example 0001-01-01T00:00:00Z
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the plan was deleted; null while it exists.
       * @example null
       */
      deleted_at: string | null;
      /**
       * @description Unit of `price_per_unit`.
       * @example null
       * @enum {string|null}
       */
      pricing_unit: 'hour' | 'month' | null;
      /**
       * @description Price of one unit.
       * @example 0
       */
      price_per_unit: number;
      /**
       * @description Units that cost nothing.
       * @example 0
       */
      maximum_free_usage: number;
      /**
       * @description Price of three months; 0 if none is offered.
       * @example 0
       */
      price_per_three_month: number;
      /**
       * @description Price of six months; 0 if none is offered.
       * @example 0
       */
      price_per_six_month: number;
      /**
       * @description Always null for a volume; bare-metal plans keep their disks here.
       * @example null
       */
      meta_storage: unknown;
      /**
       * @description Discount on three months, in percent; null if none is kept.
       * @example 0
       */
      discount_per_three_month: number | null;
      /**
       * @description Discount on six months, in percent; null if none is kept.
       * @example 0
       */
      discount_per_six_month: number | null;
      /**
       * @description Discount on a year, in percent; null if none is kept.
       * @example 0
       */
      discount_per_year: number | null;
    };
    /**
     * @description The attachment of a public address to a cluster. The page shows `ip_address` as a list of one address in the list
     *     of clusters, and as the address itself elsewhere; here it is always the address.
     */
    ClusterIpAddress: {
      /**
       * @description Number of the attachment.
       * @example 41
       */
      id: number;
      /**
       * @description Kind of resource that has the address.
       * @example kubernetes
       * @constant
       */
      source_type: 'kubernetes';
      /**
       * @description Number of the cluster inside the service.
       * @example 17
       */
      source_id: number;
      /**
       * @description Number of the address; `id` of `ip_address`.
       * @example 11
       */
      ip_address_id: number;
      ip_address: components['schemas']['IpAddress'];
      /**
       * Format: date-time
       * @description When the address was attached.
       * @example 2026-02-04T04:24:41Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the attachment last changed.
       * @example 2026-02-04T04:24:41Z
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the address was detached; null while it is attached.
       * @example null
       */
      deleted_at: string | null;
      /**
       * @description Always null where it is shown.
       * @example null
       */
      source: unknown;
    };
    /**
     * @description `pending` while the platform sets the cluster up or changes it; `running` when it can be used; `not_running` if it
     *     was set up but does not answer, as after a suspension of its organization.
     * @example running
     * @enum {string}
     */
    ClusterStatus: 'pending' | 'running' | 'not_running';
    /** @description An amount in use, with its unit. */
    ClusterUsage: {
      /**
       * @description Amount in use; 0 while the cluster is `pending`.
       * @example 2
       */
      value: number;
      /**
       * @description `milliCPU` for processor time, `MB` for memory; null while the cluster is `pending`.
       * @example milliCPU
       */
      unit: string | null;
    };
    /**
     * @description Present use of the cluster. While it is `pending`, the names are null and the amounts 0; while it is
     *     `not_running`, only the amounts are 0.
     */
    ClusterMetrics: {
      /**
       * @description Name of the cluster; null while it is `pending`.
       * @example kopi-cluster
       */
      name: string | null;
      /**
       * @description Name that the cluster was set up under; null while it is `pending`.
       * @example kopi-cluster
       */
      release_name: string | null;
      /**
       * @description Namespace of the cluster on the platform; null while it is `pending`.
       * @example k8s-3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      namespace: string | null;
      /**
       * Format: uuid
       * @description Id of the cluster; null while it is `pending`.
       * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
       */
      uuid: string | null;
      /**
       * @description Nodes of the cluster.
       * @example 1
       */
      total_node: number;
      total_cpu: components['schemas']['ClusterUsage'];
      total_memory: components['schemas']['ClusterUsage'];
      /**
       * @description Pods that run in the cluster.
       * @example 1
       */
      total_pod: number;
      /**
       * @description Containers that run in these pods.
       * @example 1
       */
      total_container: number;
    };
    /** @description A managed Kubernetes cluster. */
    Cluster: {
      /**
       * Format: uuid
       * @description Id of the cluster.
       * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
       */
      uuid: string;
      organization: components['schemas']['ClusterOrganization'];
      /**
       * @description Project that the cluster belongs to; null for one that belongs to the organization itself. The page shows
       *     null only.
       */
      project: components['schemas']['Project'] | null;
      /**
       * @description Name for people; can be changed.
       * @example kopi-cluster
       */
      name: string;
      /**
       * @description Name that the cluster was set up under; a change of `name` leaves it alone.
       * @example kopi-cluster
       */
      release_name: string;
      /**
       * @description Namespace of the cluster on the platform; `k8s-` and the id of the organization.
       * @example k8s-3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
       */
      namespace: string;
      version: components['schemas']['KubernetesVersion'];
      /**
       * @description Name of the volume claim of the cluster's etcd.
       * @example data-kopi-cluster-etcd-0
       */
      pvc_name: string;
      /**
       * @description Kind of access to the API server from outside. The service shows `LoadBalancer` only; the other words are
       *     those of Kubernetes.
       * @example LoadBalancer
       * @enum {string}
       */
      service_type: 'LoadBalancer' | 'NodePort' | 'ClusterIP';
      /**
       * @description Replicas of the control plane.
       * @example 1
       */
      replica: number;
      pricing: components['schemas']['Pricing'];
      pv_pricing: components['schemas']['ClusterVolumePricing'];
      /** @description Words to find the cluster by; null without any. */
      tags: string[] | null;
      /** @description Public addresses of the cluster; empty without one. */
      ip_addresses: components['schemas']['ClusterIpAddress'][];
      /**
       * Format: ipv4
       * @description Address inside the platform.
       * @example 10.1.64.18
       */
      private_ip_address_v4: string;
      /**
       * Format: date-time
       * @description When the cluster was created.
       * @example 2026-02-04T04:24:41Z
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the cluster last changed.
       * @example 2026-02-04T04:27:55Z
       */
      updated_at: string;
      status: components['schemas']['ClusterStatus'];
      metrics: components['schemas']['ClusterMetrics'];
    };
    /** @description One page of clusters. */
    ClusterList: {
      /** @description The clusters of this page; empty past the last one. */
      data: components['schemas']['Cluster'][];
      meta: components['schemas']['ListMeta'];
      result: components['schemas']['Result'];
    };
    /** @description The new cluster. */
    CreateClusterRequest: {
      /**
       * @description Name of the cluster. It is not only blanks.
       * @example kopi-cluster
       */
      name: string;
      /**
       * @description True replicates the control plane for high availability. Left out, it is not replicated.
       * @example false
       */
      enable_ha?: boolean;
      /**
       * Format: uuid
       * @description Id of the Kubernetes version (`uuid` of the list of versions, not its name).
       * @example b5d7f9a1-3e2c-4d4f-8b6a-9c1e3f5a7d82
       */
      version: string;
      /**
       * Format: uuid
       * @description Id of the plan; one that is suitable for `pods`.
       * @example f2a6d0b5-3e94-4c9d-8d3a-0c4b8e5f7a04
       */
      pricing_uuid: string;
      /**
       * Format: uuid
       * @description Id of the plan of the persistent volume. Left out, the cluster has none.
       * @example d0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02
       */
      pv_pricing_uuid?: string;
      /** @description Words to find the cluster by. Left out, it has none. */
      tags?: string[];
      /**
       * @description True if the cluster gets a public address. Left out, it gets none.
       * @example true
       */
      with_external_ip?: boolean;
      /**
       * @description The choice for each public address. Without effect unless `with_external_ip` is true. Left out or empty,
       *     the cluster gets one new address that is freed with it.
       */
      reserve_external_ip?: components['schemas']['ReserveExternalIpRequest'][];
    };
    /** @description One cluster in its envelope. */
    ClusterResponse: {
      data: components['schemas']['Cluster'];
      result: components['schemas']['Result'];
    };
    /** @description The fields to change; at least one. */
    UpdateClusterRequest: {
      /**
       * @description New name of the cluster. Left out, it keeps its name. It is not only blanks.
       * @example kopi-cluster-baru
       */
      name?: string;
      /**
       * @description True replicates the control plane for high availability. Left out, it stays as it is.
       * @example false
       */
      enable_ha?: boolean;
    };
    /** @description The metrics of a cluster in their envelope. */
    ClusterMetricsResponse: {
      data: components['schemas']['ClusterMetrics'];
      result: components['schemas']['Result'];
    };
    /** @description The status of a cluster in its envelope. */
    ClusterStatusResponse: {
      data: components['schemas']['ClusterStatus'];
      result: components['schemas']['Result'];
    };
    /** @description The kubeconfig of a cluster in its envelope. */
    KubeconfigResponse: {
      /**
       * @description A YAML document for `kubectl`, as one string. It holds an administrator's certificate and private
       *     key: treat it as a secret.
       * @example apiVersion: v1
       *     clusters: []
       *     kind: Config
       */
      data: string;
      result: components['schemas']['Result'];
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
    /** @description The query has a parameter that the operation does not have. The mock ignores one, unless it runs with `--strict`. */
    QueryBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The token is missing, malformed, forged or expired. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The user is no member, lacks the level, or the organization is suspended. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Nothing has this id. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Another organization has this name; nothing was changed. */
    OrganizationNameConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No organization, user or member has this id; nothing was changed. */
    OrganizationMemberNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No admin would be left, or somebody who is added belongs to the organization already; nothing was changed. */
    OrganizationMembersConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The member is the last admin of the project; nothing was changed. */
    LastProjectAdminConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract, or the image or plan is for another kind of resource; nothing was created. */
    VirtualMachineBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The token is missing, malformed, forged or expired. The page shows `401-3` here, the only failure that it shows at all. */
    CreateVirtualMachineUnauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The credit, the plan or the address does not allow the machine now; nothing was created. */
    VirtualMachineConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract, or the image or billing period does not suit; nothing was ordered. */
    BareMetalBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The credit, the stock or the address does not allow the order now; nothing was ordered. */
    BareMetalConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The organization cannot pay for the volume, or its plan is not on offer; nothing was changed. */
    VolumePlanConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /**
     * @description Payment gateways belong to the platform; only admins see and create them. The service does not document whose
     *     level counts; here it is the level in the user's default organization.
     */
    PaymentGatewayForbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract or of the payment method; no payment was opened. */
    PaymentBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The user is not a member of the organization that the payment is for. A suspended organization may still pay. */
    PaymentForbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No organization or no payment method has the id in the body; no payment was opened. */
    PaymentTargetNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Nothing has this id, or the organization or project has no object storage. */
    ObjectStorageNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract; nothing was changed. */
    BucketNameBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The storage is enabled already, or a name is in use; nothing was changed. */
    ObjectStorageConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The organization or project, its object storage or the bucket does not exist. */
    BucketNotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract, or a plan does not suit; nothing was created. */
    ClusterBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The present state refuses the cluster; nothing was created. */
    CreateClusterConflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The cluster is still pending and takes no change; nothing was changed. */
    ClusterConflict: {
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
     * @description Id of the organization.
     * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
     */
    OrganizationUuid: string;
    /**
     * @description Id of the project.
     * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
     */
    ProjectUuid: string;
    /**
     * @description Kind of the resource's owner, an organization or a project.
     * @example organizations
     */
    GroupType: 'organizations' | 'projects';
    /**
     * @description Id of the organization or project that `group-type` names.
     * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
     */
    GroupUuid: string;
    /**
     * @description Number of the page, from 1. Left out, the first page.
     * @example 1
     */
    Page: number;
    /**
     * @description Entries a page. Left out, 10.
     * @example 10
     */
    PerPage: number;
    /**
     * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
     * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
     */
    BareMetalUuid: string;
    /**
     * @description Direction of the order. Left out, the newest comes first.
     * @example desc
     */
    OrderBy: 'asc' | 'desc';
    /**
     * @description Text that an entry must contain. Left out or empty, all entries.
     * @example kopi
     */
    Search: string;
    /**
     * @description Id of the organization or project that `group-type` names.
     * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
     */
    VolumeGroupUuid: string;
    /**
     * @description Id of the volume.
     * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
     */
    VolumeUuid: string;
    /**
     * @description Name of the bucket.
     * @example kopi-assets
     */
    BucketName: components['schemas']['BucketName'];
    /**
     * @description Name of the object, percent-encoded; a slash inside the name is sent as `%2F`.
     * @example menu-2026.png
     */
    ObjectName: string;
    /**
     * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
     *     cluster.
     * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
     */
    ClusterUuid: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  registerUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The new user. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterUserRequest'];
        'text/plain': components['schemas']['RegisterUserRequest'];
      };
    };
    responses: {
      /** @description The user, still inactive. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisteredUserResponse'];
        };
      };
      /** @description The request breaks a rule of the contract; nobody was registered. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The username or the email belongs to another user; nobody was registered. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  verifyUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The email and the code that was mailed to it. */
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyUserRequest'];
        'text/plain': components['schemas']['VerifyUserRequest'];
      };
    };
    responses: {
      /** @description The account is active. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifyUserResponse'];
        };
      };
      /** @description The code differs from the one mailed to this email, or the request breaks the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  logIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The credentials. The service reads the same JSON under the label `text/plain`. */
    requestBody: {
      content: {
        'application/json': components['schemas']['LogInRequest'];
        'text/plain': components['schemas']['LogInRequest'];
      };
    };
    responses: {
      /** @description The user and a token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoggedInUserResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      /** @description The credentials are wrong, or the account was not verified yet. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getCurrentUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user with organizations and projects. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentUserResponse'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  listOrganizations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user's organizations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  createOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The new organization. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateOrganizationRequest'];
        'text/plain': components['schemas']['CreateOrganizationRequest'];
      };
    };
    responses: {
      /** @description The organization, without its slug and balance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedOrganizationResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      /** @description A member who is named in the body does not exist; nothing was created. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Another organization has this name, or the user is named among the members; nothing was created. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The organization. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationDetailResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  updateOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateOrganizationRequest'];
        'text/plain': components['schemas']['UpdateOrganizationRequest'];
      };
    };
    responses: {
      /** @description The organization after the change, without `created_at`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedOrganizationResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['OrganizationNameConflict'];
    };
  };
  setDefaultOrganization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /** @description The organization once more. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SetDefaultOrganizationRequest'];
        'text/plain': components['schemas']['SetDefaultOrganizationRequest'];
      };
    };
    responses: {
      /** @description The user's membership in the new default. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationMembershipResponse'];
        };
      };
      /** @description The body is not valid, or it names another organization than the path; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listOrganizationMembers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The members with their levels. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationMemberList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  manageOrganizationMembers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /** @description The changes. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ManageOrganizationMembersRequest'];
        'text/plain': components['schemas']['ManageOrganizationMembersRequest'];
      };
    };
    responses: {
      /** @description The user's own membership after the changes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationMembershipResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['OrganizationMemberNotFound'];
      409: components['responses']['OrganizationMembersConflict'];
    };
  };
  addOrganizationMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 7d2b9e60-1f48-4a3c-8c5d-92e1b0a4f3d7
         */
        uuid: string;
      };
      cookie?: never;
    };
    /** @description The user to add. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AddOrganizationMemberRequest'];
        'text/plain': components['schemas']['AddOrganizationMemberRequest'];
      };
    };
    responses: {
      /** @description The user's own membership, with one member more. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationMembershipResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['OrganizationMemberNotFound'];
      /** @description The user is a member already; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  removeOrganizationMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        organization_uuid: string;
        /**
         * @description Id of the user to remove; `users.uuid` in the list of members.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        uuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user is no member any more. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['OrganizationMemberNotFound'];
      /** @description The user is the last admin; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listProjects: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The projects of the caller; empty for a user without one. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  createProject: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The project to create. JSON that is labelled `text/plain` is read as well. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateProjectRequest'];
        'text/plain': components['schemas']['CreateProjectRequest'];
      };
    };
    responses: {
      /** @description The project exists. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateProjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /**
       * @description Another project of the organization has the name, in any spelling, or the caller is among the further members;
       *     nothing was created.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project as it is stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  updateProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    /** @description The changes. JSON that is labelled `text/plain` is read as well. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProjectRequest'];
        'text/plain': components['schemas']['UpdateProjectRequest'];
      };
    };
    responses: {
      /** @description The project after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdateProjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description The name is taken, a new member is one already, or no admin would be left; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  deleteProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description The project still holds resources; nothing was deleted. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  setPrimaryProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The caller's membership, now primary. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetPrimaryProjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  releasePrimaryProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The caller's membership, no longer primary. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleasePrimaryProjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listProjectMembers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The members of the project. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectMemberList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  addProjectMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 4c8e1b72-6d3f-4a95-b0e7-3a1d5c9f2e84
         */
        uuid: string;
      };
      cookie?: never;
    };
    /** @description The user who joins. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AddProjectMemberRequest'];
        'text/plain': components['schemas']['AddProjectMemberRequest'];
      };
    };
    responses: {
      /** @description The user is a member. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddProjectMemberResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description The user is a member already; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  changeProjectMemberLevel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
        /**
         * @description Id of the user, not of the membership.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        useruuid: string;
      };
      cookie?: never;
    };
    /** @description The new level. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeProjectMemberLevelRequest'];
        'text/plain': components['schemas']['ChangeProjectMemberLevelRequest'];
      };
    };
    responses: {
      /** @description The member has the new level. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeProjectMemberLevelResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['LastProjectAdminConflict'];
    };
  };
  removeProjectMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the project.
         * @example 9a6d2f34-1c0e-4d7b-8a55-6e2f0b9c7d21
         */
        uuid: components['parameters']['ProjectUuid'];
        /**
         * @description Id of the user, not of the membership.
         * @example 2e9c4d15-8a7b-4c60-b1f3-5d0e6a7c8b92
         */
        useruuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user is no member any more. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['LastProjectAdminConflict'];
    };
  };
  listVirtualMachines: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The machines of the group. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VirtualMachineList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createVirtualMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /** @description The machine to create. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateVirtualMachineRequest'];
        'text/plain': components['schemas']['CreateVirtualMachineRequest'];
      };
    };
    responses: {
      /** @description The machine as it is now, still `creating`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VirtualMachineResponse'];
        };
      };
      400: components['responses']['VirtualMachineBadRequest'];
      401: components['responses']['CreateVirtualMachineUnauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VirtualMachineConflict'];
    };
  };
  getVirtualMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the virtual machine.
         * @example 5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21
         */
        vmuuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The machine as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VirtualMachineResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listBareMetals: {
    parameters: {
      query?: {
        /**
         * @description Number of the page, from 1. Left out, the first page.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /**
         * @description Entries a page. Left out, 10.
         * @example 10
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of bare metals. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BareMetalList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createBareMetal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /** @description The bare metal to order. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateBareMetalRequest'];
        'text/plain': components['schemas']['CreateBareMetalRequest'];
      };
    };
    responses: {
      /** @description The order was accepted and charged. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BareMetalOrderResponse'];
        };
      };
      400: components['responses']['BareMetalBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['BareMetalConflict'];
    };
  };
  listBareMetalMachines: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The machines on offer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BareMetalMachineList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getBareMetal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
         * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
         */
        bmuuid: components['parameters']['BareMetalUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bare metal as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BareMetalResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  deleteBareMetal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
         * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
         */
        bmuuid: components['parameters']['BareMetalUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bare metal is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getBareMetalStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the bare metal. The service documents no such parameter, though its answers are about one machine.
         * @example a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59
         */
        bmuuid: components['parameters']['BareMetalUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The state as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BareMetalStatusResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listCatalogues: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The images on offer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CatalogueList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  listPricings: {
    parameters: {
      query?: {
        /**
         * @description Kind of resource that the plans must be for. Left out, plans of every kind.
         * @example volume
         */
        suitable_for?: components['schemas']['PricingKind'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The plans that match. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PricingList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  redeemVoucher: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /** @description The voucher. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RedeemVoucherRequest'];
        'text/plain': components['schemas']['RedeemVoucherRequest'];
      };
    };
    responses: {
      /** @description The credit was added. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RedeemVoucherResponse'];
        };
      };
      /**
       * @description The voucher does not count, or the request is not valid. A voucher does not count if it is unknown, expired,
       *     inactive, used up, redeemed before or for the first top-up only.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      /** @description The user is no member of the organization or no admin. A suspended one may redeem. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      404: components['responses']['NotFound'];
    };
  };
  listVpcs: {
    parameters: {
      query?: {
        /**
         * @description Number of the page, from 1. Left out, the first page.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /**
         * @description Entries a page. Left out, 10.
         * @example 10
         */
        per_page?: components['parameters']['PerPage'];
        /**
         * @description Direction of the order. Left out, the newest comes first.
         * @example desc
         */
        order_by?: components['parameters']['OrderBy'];
        /**
         * @description Text that an entry must contain. Left out or empty, all entries.
         * @example kopi
         */
        search?: components['parameters']['Search'];
      };
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of the private networks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VpcList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createVpc: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    /** @description The private network to create. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateVpcRequest'];
        'text/plain': components['schemas']['CreateVpcRequest'];
      };
    };
    responses: {
      /** @description The private network, ready for use. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VpcResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description The label is taken, or no address range of this size is free; nothing was created. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  deleteVpc: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        organization_uuid: string;
        /**
         * @description Id of the private network.
         * @example 9e1c3a5f-7b84-4d26-a0f8-3b5d7f9c1e60
         */
        uuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The private network is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteVpcResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description A resource still uses the private network; nothing was deleted. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listReservedIps: {
    parameters: {
      query?: {
        /**
         * @description Number of the page, from 1. Left out, the first page.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /**
         * @description Entries a page. Left out, 10.
         * @example 10
         */
        per_page?: components['parameters']['PerPage'];
        /**
         * @description Direction of the order. Left out, the newest comes first.
         * @example desc
         */
        order_by?: components['parameters']['OrderBy'];
        /**
         * @description Text that the address or one of its tags must contain. Left out or empty, all entries.
         * @example 203.0.113
         */
        search?: string;
      };
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of the reserved addresses. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReservedIpList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listVolumes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The volumes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolumeList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createVolume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
      };
      cookie?: never;
    };
    /** @description The volume to create. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateVolumeRequest'];
        'text/plain': components['schemas']['CreateVolumeRequest'];
      };
    };
    responses: {
      /** @description The new volume. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolumeDetailResponse'];
        };
      };
      /** @description The request breaks a rule, or the plan is not for volumes; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VolumePlanConflict'];
    };
  };
  cloneVolume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
      };
      cookie?: never;
    };
    /** @description The volume to copy, and the name of the copy. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CloneVolumeRequest'];
        'text/plain': components['schemas']['CloneVolumeRequest'];
      };
    };
    responses: {
      /** @description The copy. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolumeDetailResponse'];
        };
      };
      /** @description The request breaks a rule of the contract; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VolumePlanConflict'];
    };
  };
  renameVolume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
        /**
         * @description Id of the volume.
         * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
         */
        uuid: components['parameters']['VolumeUuid'];
      };
      cookie?: never;
    };
    /** @description The new name. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameVolumeRequest'];
        'text/plain': components['schemas']['RenameVolumeRequest'];
      };
    };
    responses: {
      /** @description The volume under its new name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolumeDetailResponse'];
        };
      };
      /** @description The request breaks a rule of the contract; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  deleteVolume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
        /**
         * @description Id of the volume.
         * @example 3f5d7b92-0c14-4e86-9a7b-2d4f6b8c0e19
         */
        uuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The volume is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteVolumeResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description A machine has the volume or starts from it; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  resizeVolume: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        'group-uuid': components['parameters']['VolumeGroupUuid'];
        /**
         * @description Id of the volume.
         * @example 1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97
         */
        uuid: components['parameters']['VolumeUuid'];
      };
      cookie?: never;
    };
    /** @description The plan to change to. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ResizeVolumeRequest'];
        'text/plain': components['schemas']['ResizeVolumeRequest'];
      };
    };
    responses: {
      /** @description The volume with its new plan and size. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolumeDetailResponse'];
        };
      };
      /** @description The request breaks a rule, or the plan does not suit the volume; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['VolumePlanConflict'];
    };
  };
  listInvoices: {
    parameters: {
      query?: {
        /**
         * @description Number of the page, from 1. Left out, the first page.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /**
         * @description Entries a page. Left out, 10.
         * @example 10
         */
        per_page?: components['parameters']['PerPage'];
        /**
         * @description Direction of the order. Left out, the newest comes first.
         * @example desc
         */
        order_by?: components['parameters']['OrderBy'];
        /**
         * @description Text that an entry must contain. Left out or empty, all entries.
         * @example kopi
         */
        search?: components['parameters']['Search'];
      };
      header?: never;
      path: {
        /**
         * @description Id of the organization.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['OrganizationUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of the invoices. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getInvoice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the invoice, from the list of an organization's invoices.
         * @example d6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93
         */
        uuid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invoice with its items. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  listPaymentGateways: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All payment gateways. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentGatewayList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['PaymentGatewayForbidden'];
    };
  };
  createPaymentGateway: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The payment gateway to create. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePaymentGatewayRequest'];
        'text/plain': components['schemas']['CreatePaymentGatewayRequest'];
      };
    };
    responses: {
      /** @description The payment gateway, without what only the list shows. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPaymentGatewayResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['PaymentGatewayForbidden'];
      /** @description Another payment gateway has this name; nothing was created. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listPaymentMethods: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All payment methods. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentMethodList'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  topUpCredit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Payer, amount and payment method. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePaymentRequest'];
        'text/plain': components['schemas']['CreatePaymentRequest'];
      };
    };
    responses: {
      /** @description The payment is open and waits for the payer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentInquiryResponse'];
        };
      };
      400: components['responses']['PaymentBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['PaymentForbidden'];
      404: components['responses']['PaymentTargetNotFound'];
    };
  };
  createPaymentInquiry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Payer, amount and payment method. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePaymentRequest'];
        'text/plain': components['schemas']['CreatePaymentRequest'];
      };
    };
    responses: {
      /** @description The payment is open and waits for the payer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentInquiryResponse'];
        };
      };
      400: components['responses']['PaymentBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['PaymentForbidden'];
      404: components['responses']['PaymentTargetNotFound'];
    };
  };
  settlePayment: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The outcome of the payment. */
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['SettlePaymentRequest'];
      };
    };
    responses: {
      /** @description The outcome is stored, a failure as well as a success. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettledPaymentResponse'];
        };
      };
      /** @description The form breaks the contract or names another amount; the payment is as it was. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No payment has this reference, or it is for another order; nothing was changed. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The payment was settled before with the other outcome; it is as it was. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getPayment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Reference number of the payment, from the answer to the top-up.
         * @example kpn-7Q2x
         */
        reference_number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment as it stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['PaymentForbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getObjectStorage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The object storage. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectStorageResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['ObjectStorageNotFound'];
    };
  };
  enableObjectStorage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the storage's owner.
         * @example projects
         */
        'group-type': 'organizations' | 'projects';
        /**
         * @description Id of the organization or project that `group-type` names; one without a storage.
         * @example 4c8e1b72-6d3f-4a95-b0e7-3a1d5c9f2e84
         */
        uuid: string;
      };
      cookie?: never;
    };
    /** @description Subdomain of the storage, and its first bucket. */
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['EnableObjectStorageRequest'];
      };
    };
    responses: {
      /** @description The new storage with its key pair. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectStorageResponse'];
        };
      };
      400: components['responses']['BucketNameBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['ObjectStorageConflict'];
    };
  };
  listBuckets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The storage and its buckets. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BucketList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['ObjectStorageNotFound'];
    };
  };
  createBucket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /** @description The bucket to create. */
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['CreateBucketRequest'];
      };
    };
    responses: {
      /** @description The bucket was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateBucketResponse'];
        };
      };
      400: components['responses']['BucketNameBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['ObjectStorageNotFound'];
      /** @description The storage has a bucket of this name; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  deleteBucket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket, which must be empty.
         * @example kopi-backups
         */
        'bucket-name': components['schemas']['BucketName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bucket is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteBucketResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['BucketNotFound'];
      /** @description The bucket holds objects; nothing was changed. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  setBucketPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
      };
      cookie?: never;
    };
    /** @description The policy that the bucket is to have. */
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['SetBucketPolicyRequest'];
      };
    };
    responses: {
      /** @description The bucket has the policy. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetBucketPolicyResponse'];
        };
      };
      /** @description The request breaks a rule of the contract; nothing was changed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['BucketNotFound'];
    };
  };
  listObjects: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The objects of the bucket. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredObjectList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['BucketNotFound'];
    };
  };
  deleteObject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Name of the bucket.
         * @example kopi-assets
         */
        'bucket-name': components['parameters']['BucketName'];
        /**
         * @description Name of the object, percent-encoded; a slash inside the name is sent as `%2F`.
         * @example menu-2026.png
         */
        'object-name': components['parameters']['ObjectName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The object is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteObjectResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      /** @description The organization or project, the bucket or the object does not exist. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listKubernetesVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All versions on offer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubernetesVersionList'];
        };
      };
      400: components['responses']['BadRequest'];
    };
  };
  listClusters: {
    parameters: {
      query?: {
        /**
         * @description Number of the page, from 1. Left out, the first page.
         * @example 1
         */
        page?: components['parameters']['Page'];
        /**
         * @description Entries a page. Left out, 10.
         * @example 10
         */
        per_page?: components['parameters']['PerPage'];
      };
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page that was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  createCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
      };
      cookie?: never;
    };
    /** @description The new cluster. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClusterRequest'];
        'text/plain': components['schemas']['CreateClusterRequest'];
      };
    };
    responses: {
      /** @description The cluster as it was accepted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterResponse'];
        };
      };
      400: components['responses']['ClusterBadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['CreateClusterConflict'];
    };
  };
  getCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The cluster as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  updateCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateClusterRequest'];
        'text/plain': components['schemas']['UpdateClusterRequest'];
      };
    };
    responses: {
      /** @description The cluster after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['ClusterConflict'];
    };
  };
  deleteCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The cluster is gone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['ClusterConflict'];
    };
  };
  getClusterMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The present use. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterMetricsResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getClusterStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The present status. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterStatusResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
    };
  };
  getClusterKubeconfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Kind of the resource's owner, an organization or a project.
         * @example organizations
         */
        'group-type': components['parameters']['GroupType'];
        /**
         * @description Id of the organization or project that `group-type` names.
         * @example 3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10
         */
        uuid: components['parameters']['GroupUuid'];
        /**
         * @description Id of the Kubernetes cluster. The service documents no such parameter, though its answers are about one
         *     cluster.
         * @example c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71
         */
        k8suuid: components['parameters']['ClusterUuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The kubeconfig as a YAML string. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubeconfigResponse'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      /** @description The cluster has no kubeconfig as long as it does not run. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
}
