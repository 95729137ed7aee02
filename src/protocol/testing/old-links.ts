/** Links as earlier versions of the page made them, with what they hold. None of them is ever changed. */
import type { SessionState } from '../messages'

export interface OldLink {
  readonly about: string
  readonly link: string
  readonly commands: SessionState['commands']
  readonly timeUs: number
}

export const OLD_LINKS: readonly OldLink[] = [
  {
    about: 'version 1, cluster 1',
    link: '#s=1.xVfLbts4FP2VQGtHkJI4sbNrA8yqBQYtZjZBFzRF2RxToktS8bhB_r3n8qFH7CRtNs0ikK7u-16eQz9mD9ltOcssFy0zUme3j1mtTcNcdptZZwRrLGc7cd4rzLIHYazUrbeTFfQgc9IpgccPZ4a1lW7O9tqoCh8qYbmRO-cNSNMKAZuL5XxRwJ6rzjphKCzXbS3Xlh5Z53SuBKuEyY1YMcVaLnIksKIgznRilq2M3uLzRjDjVoK5XLZw9MBU3sDHvCh6FSss5Zs72QjdOf99WZACQjqjlRJVbjedq_S-fRal1zD5906brslr4fhm4uvC-1ob3e2QhHQSOQxZV0Kxg9e79HqxLNkkBb4RfDtkbwViVkF9lum6tsLZnOumkW4StvQ1JgWnd5LnLRLcoSFIQreU2nMFI3ZKckaf85pxp9H6y1kWxbG4hv2frw5OUJDiajG_uX6usWdIhtT6Xqfviq19lv3X0J302Wq-FdM6YA6FruXoTJumLpTgPsnJVEuoFk-zTCi5lpjSJ6_8Jfi2_6a9JBUrff73j2FF98I6LF_LGtrS-LaVLX2rmGPYblpDjIc50fLDZ9gW-c1y-vc0i-4EG7uLb2-6u-jtnRSDeXiJ1ng5X-HYYXGPzOdP3yCS7TYUVhvdDMU4nN2UycjsCseA8e2nQXKJef8nHfLzbqGtrf1bGMrZb8wKJ3gvK7f5vNqRBmV9IlZIexTqcnkUq1y8P1as5XSsm6NQ80moErlMYhEcPI-FbgaIGBalJCzE6gy1GoQZ3gaQekrDLFHG75pgBL9pcjEkFhsTTeLbKZMhsV82GRJ70wTdG9Bx1MFpab3nqeMkHuLRiMmnx6ngLp0PkpwXCD-GNsQZgdlfEcvOId4pnL_GTx30lkABCUT94JzrLu4gqgDTMSCNJ5_xKHxj3tIMBVHuemUBVqkb0Y5Y7lU7oBUDQ63bkHPbKTXudNZIgkF7aHv4psP2MmQmBquZssLntTO66vh4Sr3ovPCdja1O0rMiJ-l0R_0cJvMYUzYnVMqYUpCvGJGElT9gXV5fLgiEurpGko1otDkEVsCRBDlK9OswIYRF4EnZrsnAM8QsIzpBH2og_8ahD987JGXzHVSQRRtK90NqhGOEwZ6B2BpM1JNMNJtEC6xshEMWBCngy8hbqD-w1RAA7OzA8hMaDpSE-85WaYbWYr6gcFMR9nz1ZA4U9ttH0o-JV-F-Kw4BypgxEhxHA9DSWhSC2A7LHlHTouXxEUV9Ce4JwXpCGY2zPDlOkk5P9vvGefXi2Mo40_cNzl9C_tR0Xh4OHn51OOgM2Y0HhK1LOGm7ZnL-kmh8-pLsbHT2AvMdz2oMhUeI4e_P4eKHjuO_n7pRMhzk4ZYX7nHpDkeS3m-86cV7oB_7qQFdhwYPVY_66hmWbq4gXiodb3taJUrxlYp8VwGdUlFbKQAt-tjRfTnHspXgxMd0b7ozzG4-ejanjQ0PoECkcH9RQHtxvRi0v9L8XtC-WmL-5fVy0P6gcKu4C79U7nyX6b4mAGOv_1LBTyWmuh6JvxG7oXX_pKqosJ8',
    commands: [
      {
        timeUs: 15200121,
        command: {
          kind: 'CrashBroker',
          broker: 22,
        },
      },
      {
        timeUs: 20200868,
        command: {
          kind: 'StartBroker',
          broker: 22,
        },
      },
      {
        timeUs: 49100169,
        command: {
          kind: 'AlterClusterConfig',
          key: 'auto.leader.rebalance.enable',
          value: false,
        },
      },
    ],
    timeUs: 60000000,
  },
  {
    about: 'version 1, cluster 2',
    link: '#s=1.zVjLbus2EP2VQGtHsPyI4-zuDVAUaC4QJGg3QRe0RNusJdKXpOK6Qf69Z0hKlPzIA23Rm0UikYfzOsOZUV6S5-QmGyQm55JpoZKbl2SpdMVscpMYqzmrTM62_LIFDJJnro1Q0p0TBXBYs8KWHI9fLjSThaoudkqXBTYKbnItttYdIKThHGfm8-vpHOfzsjaWa1KbK7kUK0OPrLYqLTkruE41X7CSyZynMGBBSqyu-SBZaLXB9pozbRec2VRICHpmZVpBRjYcDluM4YYMTq2ouKqtA8wdADqtVmXJi9Ssa1uonTxQ0yJ0-r1Wuq7SJbf5uifrmkSttKq3MEJYARui1QUv2d7BpgQLXomq2c_XPN9E4w2HxoI8mA4StVwabk2aq6oStqczc9IagFVbkacS1m0RDpigJDCjQ4Dm21LkjLbTJcutQuDHgyQsB88q9me62Fvuoji5ns6uDhE7BmMI1nrV7Jds5axsd8cIc2ffqHzD-47gPAC1zBEZ2ZDOS547K49IHb4OEl6KlQBHdw784GWb39q0BMQI58DTi8_QHTcWuSdZRUka3jZC0l7BLENyUxaCHma5zPffcHaYzub9n9dBEMdZV1x4e1dcPC-VtusooHn9vEG_AyDkxnu61KqK3lnc5ca0jpDxBNeC5Zu7_tIfwkIfvc0BV8bcc002JDcOL4udKOz622JLdpAfJ5Q1bnS0XR8rA9lRGV2IjysL3pxTNsGNOdDW8-xQGRWIQ2UIqC8aMXkyKo9Ip-ithpL4FuvWa0Nwhpv3ySOjqCW4GY6Et1NHopaPHhlHLU0Aw5nm9dShqOcDhxDBWDM7UexHhGCuJnlEuAhu5XIIid0yFusPLfwU6tYlJG5LXJTKkYlG1tx_mBvwXniuakJQt4E8qxmKimszXVKctwEJAaeR3l_no1oYFKbGw_cOOkZ65-6R0or8uVewdA9MLVHMLhtP0SRRxhga10p6D2Vdlt1QJ5Wg-mj2si3svuafq6XdxuZs2WpV1HmXpXbpcuhoCLw0qxfDlFb7SedI65HX7eQ5Fackw-qCUe8w4i-cnVDNR2cUiMS-39dGvmOgrK1gvO8Qg4T6CdxdovKvLdz9XoM0k24BgTbpPXQch72eUOpCtGO1oK7gEsRCMVULdEiHGQER2lOUiHZs0dV7BvoehPlmUyqGmIFk9GxdUGF5dN3bXxm_-rXppBC_4Xs8zkCr1gJNzY1YIGlPMbXI-FClDEIZHuH3g5dO1SlcLlNXPdKapS5lzdrFRwjr3rajNHPDmJ8jEHj8xlGquk5WHBn8UNAMBLTSSg1jw_FQcczUlY9udLsbVNcLnMcVrxZ9f_3Kh7xt6067Rnfh3RCEIaw3kczI11MBwlRaItfIAH_t0o6MZrYMIyM55B4BfnOcdUFFXT3Y8xNUuxmy0Wd05CCWkpQKlOUrKjpQKwutFkJSVT9BCGZbysgTE_RbVB0xRQWgzxStHHSVH5KqJSvNp7jyxeaTXLlL84_JQln9N8gaHZFFK_2B5j_linrAj3uv_k-uMt8CqgqDK8UabzvqqxTON-q66yUYUURJfYUUoJn0BD1lY1z1-ewauRC-Q34RZflIpPdLKix4yiaI3BQzawv-mbOz4CvcvatRR_Ijt5h_3EjxgICRpeH1eAQ5bq5TJ3SGL3hQFIXes9rwr254p2nDP2BIdug50JNpx94HTu3xDHxE7k3GVxH-pURmNDbfuhR-02q0ekqCY97x7xNW1ogPDTqka0zJPr2aRl23mpn1kWVjov5pjFAOJ8OOI480OJxBTzJwms07kb-t7R0-GKlzn_-mWij88WMihExnEDLNZn2u-1JOfQZ2pdC0jxj82iQf5d_f',
    commands: [
      {
        timeUs: 13800978,
        command: {
          kind: 'KillSite',
          site: 'east',
        },
      },
      {
        timeUs: 14100521,
        command: {
          kind: 'HealSite',
          site: 'east',
        },
      },
      {
        timeUs: 16700628,
        command: {
          kind: 'SetProducerRate',
          producer: 'producer-0-0',
          recordsPerSecond: 5,
        },
      },
      {
        timeUs: 17900150,
        command: {
          kind: 'PauseBroker',
          broker: 22,
        },
      },
      {
        timeUs: 19900451,
        command: {
          kind: 'ResumeBroker',
          broker: 22,
        },
      },
      {
        timeUs: 24100436,
        command: {
          kind: 'AlterProducerConfig',
          producer: 'producer-0-0',
          key: 'request.timeout.ms',
          value: 1200,
        },
      },
      {
        timeUs: 32000565,
        command: {
          kind: 'CrashBroker',
          broker: 31,
        },
      },
      {
        timeUs: 37000401,
        command: {
          kind: 'StartBroker',
          broker: 31,
        },
      },
      {
        timeUs: 41800198,
        command: {
          kind: 'CutLink',
          from: 'east',
          to: 'north',
          both: true,
        },
      },
      {
        timeUs: 57800517,
        command: {
          kind: 'HealLink',
          from: 'west',
          to: 'north',
          both: true,
        },
      },
    ],
    timeUs: 60000000,
  },
  {
    about: 'version 1, cluster 3',
    link: '#s=1.rVdNb-M2EP0rgc62YDl27Oxtu0DRQxYIsm0vwR4oiXZYU6KXpOK6Qf5735CURPkjThZ7CSJyOF9v5s34JXlOPmWjxBS8Zlqo5NNLslK6Yjb5lBirOatMwbZ83AmMkmeujVC1eydKyOHMCis5_v18pVldqupqp7QscVFyU2ixte4BSRrO8Wa5XNwupqOkkI2xXJPZQtUrsTb0L2usSiVnJdep5jmTrC54CgdyMmJ1w0dJrtUG10-caZtzZlNRQ9Ezk2kFHdlkMulkDDfkcGpFxVVjncC1E4BNq5WUvEzNU2NLtasPzHQSOv3RKN1U6Yrb4mmga-p0rbVqtvBCWAEnerdLLtneyUEoBCWq9rZ44sWm991wGCwpgPkoUauV4dakhaoqYQcm585kK2DVVhRpDee2yAYcUDWpOBTQfCtFweg6XbHCKuT9epSE4xBYxf5N873lUHBDNoa3OwZHSCQ40d9LtnYedreU4ejeqGLDh0EEiaYukJa6BZxLXjgXjwCdvI4SLsVaAJ87J_zglZu_u5KEiBHO-8cXX507bizqrmYVFWj42oia7kpmGQqbKhDYMMvrYv-VkEpvX0fhPWfx-_B18f20e28F75_7j_AaH-McLYYaPXo-f_2OI1FvfCQrraree4s-bT2JnmULlDwrNnf90fx2lPwjLBx0eiGujLnnmpx23znadSdK-_Q135IEuX3CmPc7sjVfHtma4ai3her7gK0QzGlbpPjA1nQW28LHRVtIp6eDvjQyIj4USx-rhpX-q2ek1xbNDJz1wSfT3kqIMjwJX6ee9FYuPkFcPUdFsQ39JDFHAl6irUY6GU-gMeaNnhLo4PdAFGNo3EpUe-VSjMHR9hycDfJeeaEakiB2hz6rGRrZ0XqcKue4yg06vHX70jsX_ODdPYpHkZP3Cub3kPEcMhZm3MokYAQG_l_X3vG6kTLOYFIJohqzrzuC9NV7jpba-bBi0nDnzlarsini7HdH44lLb8h3e3o1Sel0CLEDYwBKPBELIoKESYnznBEVG_EfXs-IQTFiBELdD9h16cgVFLKG956uRwmRM-JdgUWfLOL90QAMk24hAmu1D9E1VLgbqMwC41uYoobEeGnJGdF4gu_VYJhZTMSBAk_iWA42UjEkCuBi4umSevebm33wEzTmT3_zc8ip3_A9_sUV01pgKrj9BNDsKZEW5RsIziB_jhP8cEHAD94CkUBHyhE-2Ul86HTY6O_Bh05jdLKb6yVyeRKfjNaGn0bINekxQn6tIYQEZc615iFa018J1gyd8i6wtkoYA88jtKaunFrADsDCXUtupqkGzdUexa3Vnl29p7FitjviA7d8-sUJ6cdfp0lLJJS09VuS34Ui2Dq1YVkKa1Q2mS3ni5vTgFERIMl95FFu3YB0EVe8yofx-pM42rNl2vF-d0acdTEFYescbGELAuxUgmhaO_OeHdNIQ7tJh_2YwnH_QrhdmVERtAv7zlSl8_rMYu8L3GUbE-9gR_RbcXcZqjUsqj06_ThIacxYvqbRgR8ua1o8TqHkufTU74h2Lz0DoCvgqsIyQgDga0fsQDl-oypdL2AWCkl9gS2cWmGg6HGKPCzmN6iPsEt-lkgE5qHjry8OSlIZDo4nEjqU5gnRFn7RMdlQCU1oT3i8BsrT2W2v-0tj77CJUvGfXUNzZREWIU0qlmDfxXLeq_jG31DhF76DjS0jPdkC0c-vs8gX7MuW_-mS1xV7t9BQGfo2OfghdHmh8U0QbwqPj1gQs-l3T0K_aF1wUS2R4SVYo4vqD87kB1M8nd9OJjOs4XGO2wJ4QB7Owk-j7cTUddBPwUc3yyjf96wxHPUUFkw_9doPD9KcHi1nEdoPnLj4rVe0jqKL_mrrm0r8fw',
    commands: [
      {
        timeUs: 2300756,
        command: {
          kind: 'AlterProducerConfig',
          producer: 'producer-0-0',
          key: 'acks',
          value: '0',
        },
      },
      {
        timeUs: 3700249,
        command: {
          kind: 'CutLink',
          from: 'west',
          to: 'east',
          both: true,
        },
      },
      {
        timeUs: 8400785,
        command: {
          kind: 'SetLink',
          from: 'west',
          to: 'tie',
          bandwidthMbps: 1,
        },
      },
      {
        timeUs: 17600531,
        command: {
          kind: 'CreateTopic',
          topic: {
            name: 'later-0',
            partitions: 1,
            replicationFactor: -1,
            placement: null,
            assignment: [[11, 12]],
            configs: {
              'min.insync.replicas': 1,
              'unclean.leader.election.enable': false,
            },
          },
        },
      },
      {
        timeUs: 18700850,
        command: {
          kind: 'HealLink',
          from: 'west',
          to: 'east',
          both: true,
        },
      },
      {
        timeUs: 25900458,
        command: {
          kind: 'SetProducerRate',
          producer: 'producer-0-1',
          recordsPerSecond: 5,
        },
      },
      {
        timeUs: 32200681,
        command: {
          kind: 'PauseController',
          controller: 1,
        },
      },
      {
        timeUs: 52200845,
        command: {
          kind: 'ResumeController',
          controller: 1,
        },
      },
    ],
    timeUs: 60000000,
  },
  {
    about: 'version 1, cluster 4',
    link: '#s=1.3VdLbxs3EP4rxp7lxa5elnxLAvSUAIbT9mLkwOVSEivuUiG5VlXD_73fkNyXLDdC0UORHJIVOZznN99MXpLn5D6fJJaLmhmpk_uXZKNNxVxyn1hnBKssZwdx2wlMkmdhrNS1fydLyOHMSacEPj_cGFaXuro5aqNKXJTCciMPzj8gSSsE3sxmd3m-niRcNdYJQ2a5rjdya-mTNU6nSrBSmNSIgilWc5HCgYKMbJiyYpIURu9xvxPMuEIwl8oamp6ZSisoWWRZJ2KFJYdTJyuhG-fvZxkJwKYzWilRpnbXuFIf686MMw2sdBIm_d5o01TpRji-G-mael1bo5sDnJBOwofe7VIodup9imHJqr3nO8H3vfNWwGQJ6XwxSfRmY4WzKddVJd3IKJRBWyvg9EHytIZ7B6QDLuiaHDsXMOKgJGd0nW4YdxqZh1A8jqFV7M-0ODkBBUuyMb49MjhCIl1E7b1iW-9hdzv3LrbXVvO9uBRDU3MkpW4LLpTg3sFRPXOIZq-TRCi5lajPZy_8GHTb31tIkoiV3venl4DOo7AOuKtZRQCNv_aypruSOQZgEwJRGeZEzU9f8DZLCR_DP_PXSdTnpOjVhR9RG37cFmgZYO5c3XTx-g1Hst4HzzZGV703Dn0XVQ1ezVGZgvH95_4oX06SP6SDv14txLW1D8JQDP53ge47ytLtvhQHkiCroQv6jOTU78hRb9_ASv-rb8TXNugcrlz7BBb7phlYHWtoNfeKKf72dHYmDJ0ewEFdm3s6uc1gfoh52Bmg_JcI8lscHxRqXflMgfZaxPTwD8q5bkgC8ogCDMgAQ09Kw4h9lLqwwGcb47XvAFAGOtrWwZO6UWqYv6SShHx7qrtuDUG91yUjVvR-HYwuGz7MfXd0m_l8xQS2pzdZSqfjAvvsjrI8JGhOOE5ynBaMWMHKv_A2X85Wc-J8JZGX06jXc2JJQqyst_Dft_8kIapAwBt09c4h4O8NrNv0AAmYq0OMHg_x7gKJG-FgizoFZBcJGdEEuum1gFkdCHrkU-AUzKq90gyJQrVAv6aknvrqiRhGPKLo9GMgRbxCy4sTPu9QTGMkSMqPS5TmRIl0wGNsUIv8xU_E-hi0e-ZrO8U21ahW7dGwUu3ZzTV1GnbDG3j50RqGAtKNv_EUE1TJoK2fAIHnvauhTJ3aOAjiiADJXy4O1RvJ7aMe5BQXMdpKVMU41nByVaQdJ3RnBP8fhh-n6Wi-3FEYl5JDhOzNh0ZLBxraHSFOfgrHf0K4XQYABZrxoQl16b1-Z2MhMMZMgzrP7sKk7C4jSuMA7ivTM0tKFOTE9gTDWMm2YsK1RluBFZ-xzTnJ9wTVS4ULY_vS0oR14PqSEjmMS0onP19JKar_e0lX_7KknqGqCksFlQS_jsT2lPV_oB1PdhiGUhHxkQFw3UjR0x2CXEznQExcnT4opOahG9AXaa0f34QB-Pa0hprpetmreWCNFR_9vkOjKXxg9JBwvoL0cjaQ_oRdzYlfvaXOYrdeEEoCMQ3h5yfRj9aLgNHhmH96wtaVT8mN9t_pJM-_hRHwH81-inJKuCIIdVE-Chod7yRlOl1n2Xo2PUvhpzhvwtQPn4PGppezDNN3tRqlk9ndWzu5l57Dzupuce7WNYYWMLTAMtw9_Urz9T1DK9DXbLk-h1ZcdWAPyaaaxoO3yxEmO1W_W1PwH16mGmQZ7UB7KJrntxbXBO2_AQ',
    commands: [
      {
        timeUs: 7500524,
        command: {
          kind: 'AlterPlacement',
          topic: 'topic-0',
          placement: null,
        },
      },
      {
        timeUs: 9500296,
        command: {
          kind: 'PauseBroker',
          broker: 12,
        },
      },
      {
        timeUs: 18500636,
        command: {
          kind: 'CreateTopic',
          topic: {
            name: 'later-0',
            partitions: 3,
            replicationFactor: -1,
            placement: null,
            assignment: [
              [11, 12],
              [11, 12],
              [12, 11],
            ],
            configs: {
              'min.insync.replicas': 1,
              'unclean.leader.election.enable': false,
            },
          },
        },
      },
      {
        timeUs: 21500500,
        command: {
          kind: 'ResumeBroker',
          broker: 12,
        },
      },
      {
        timeUs: 22900932,
        command: {
          kind: 'PauseConsumer',
          consumer: 'member-1',
        },
      },
      {
        timeUs: 30300886,
        command: {
          kind: 'CrashBroker',
          broker: 11,
        },
      },
      {
        timeUs: 34900875,
        command: {
          kind: 'ResumeConsumer',
          consumer: 'member-1',
        },
      },
      {
        timeUs: 35300542,
        command: {
          kind: 'StartBroker',
          broker: 11,
        },
      },
      {
        timeUs: 38400369,
        command: {
          kind: 'AlterProducerConfig',
          producer: 'producer-0-0',
          key: 'linger.ms',
          value: 0,
        },
      },
    ],
    timeUs: 60000000,
  },
  {
    about: 'version 1, cluster 5',
    link: '#s=1.zVjLbuM2FP2VQGtHsPzO7GYCFF3MAEHSdhPMgpZomzUlekgqqRvMv_dckhIl23GSIgFmY1jU5X2d-9RT8pB8ygaJyXnFtFDJp6dkpXTJbPIpMVZzVpqc7fhlSzBIHrg2QlXunihAhzMrrOT4-_lCs6pQ5cWj0rLAi4KbXIuddReI0nCOO4vJdDGeD5Jc1sZyTWJzVa3E2tBfVluVSs4KrlPNl0yyKucpFFiSkBWThg-SpVZbvN9wpu2SM5uKCpwemExLMMmGw2FLY7ghjVMrSq5q6wjGjgBCrVZS8iI1m9oW6rFq5VhdQ0xLodMftdJ1ma64zTc9XiPHa61VvYMWwgooEfUuuGR7RzclsmCXKJv3-Ybn26i94RBZkAnTQaJWK8OtSXNVlsL2hGaOW0Ng1U7kaQX1dvAHVFAVKXZIoPlOipzR63TFcqvg-vEgCcfBtJL9ky73ljs3ThbT-eyQ4pFBGSJrrWreS7Z2WrZvyc-d90blW943BPdBUFc5PFM1sHPJc6flEarDn4OES7EWAOmrI771vM1fbWCCxAhnwP2Tj9FHbiyir2IlhWl42oqK3hXMMoQ3xSHgYZZX-f4b7g5TMAr3OeveD0-vuP8dJ6Laek1WWpVRukW2NZw6tyZXiFuWb792jgDA38JCgGMLcmXMDdck1OG3RNI9isJuvi13REFifexHF2SU5nBKVEBDSnyK-fezsTpD_LzxyihKCaaFK-Hp1JUo5cUrsCsmZMe2vp5E5uLdUwTQ3MnlEBy7KYKrnaT4LeTEJY53EqiWzsVVLeUgYagi68qf3N9DbbgULhpl371aTfkqBYWt2VdtvlEePB_ivcLm3NLTODvQOObrGY1R2JtsgHujGnBHrmqiAD10Ro1nSDGndxdc52q1NMi9xtFvv3eDeFek5I2C-D1o6gqWXzbqoxMgU7tu9Y5-P19CmZ1WRZ13o6U9uhy6cAjebk4vhimd9gPfQdELom6_yinBEzpdMqqPRvyLuxOqa6j-Aq7Y92s3dQzKY1Gtob2rgoOESibMXaG4bSzM_VFDtkl3oICwylvoKMO7E_1AcwtZVD9Q-ENzgi2-6kYu6DIWzap335dWNO6tVAxuArBoRbqgSnPnmhJku-Cj0y9NgwD7Ld_7usS0FqjV5EwljIG2kG0Ru6FuGbgv_IWxt5696wBtNYjgZCfBybrghArRB4fy5WVwstl4MfkIeMC05JZRU3BNkK3RDNs29xbknG_fDboxFHt_6E4DRxAcA0en57LqNHBMytPQLevVitDhpdKoLQGzD8m3XxLQ0eJ5QDFaR0AxYbNi38Vz5BRsIEWdoscDWH1PM3XZK53NUTc3m7OL15TNbic7qvZu8PcTK_DAr8txLYXnFsdTP4A2wyedtHzDiBoGWFeDT2E08y6ORnc8ixeH5nYiujW3E8_PFqI3m0uT4LsbS-H_srHIpGUfWX_yKlzbeevwDG6gLvyiH8KK05v352TQWS_5fp92ODSLW1jHyDD3F8Rnd0XnV8yVB-98lrcvQxr6thphiDNMSpOR5WuadnKlUEwwpj1ggbYi31ISnsKHMpBW4-M19VyYxu0kINcJ0oDcSyH6Ycj5lfjXhM6l0btht_hf2LkVjazG5ka-x9MjtThy6pmi6fovxnAhqXCTAGrAXUb3Y2zc4_kVQiOspzesNvyL2wapkfo_aInQ4H4BYqoaLfEtp9r2DHU2h-vG2TySf5Zw-LX_iHPtwoLWYk4OfO6LAD4gMVkjIunLAHGdXAHF0dUkcr2u7VcszVQE_cbcxm6sQEtl4Sw_5oPJdAYzxrNxZHLHLfYPN3vcAlTyYng8HjKPm6vTbEqaXU1nh_aGBtAa3HSEw_7oHXFcyFsXIEtIziyDnMl8FOX8zpl8qwtmU_Jj1wXX-H5n-R8unNrMb7dLSkRfM17eLjFunV2HX7e3YXV85d7m7JkjQkaLnj3MbOD1sP97zzcPKIe4NJ-gZyyuOuF_R0PPuUv0sQDx-WeTUBSW_wE',
    commands: [
      {
        timeUs: 3300379,
        command: {
          kind: 'PauseBroker',
          broker: 12,
        },
      },
      {
        timeUs: 8300400,
        command: {
          kind: 'ResumeBroker',
          broker: 12,
        },
      },
      {
        timeUs: 17500317,
        command: {
          kind: 'AlterClusterConfig',
          key: 'replica.lag.time.max.ms',
          value: 3000,
        },
      },
      {
        timeUs: 49100294,
        command: {
          kind: 'CutLink',
          from: 'east',
          to: 'west',
          both: false,
        },
      },
      {
        timeUs: 56400363,
        command: {
          kind: 'SetProducerRate',
          producer: 'producer-1-0',
          recordsPerSecond: 0,
        },
      },
      {
        timeUs: 59100956,
        command: {
          kind: 'AlterConsumerConfig',
          consumer: 'consumer-0',
          key: 'fetch.max.wait.ms',
          value: 200,
        },
      },
      {
        timeUs: 61100472,
        command: {
          kind: 'HealLink',
          from: 'east',
          to: 'west',
          both: false,
        },
      },
      {
        timeUs: 65100263,
        command: {
          kind: 'CreateTopic',
          topic: {
            name: 'later-1',
            partitions: 3,
            replicationFactor: 4,
            placement: null,
            assignment: null,
            configs: {
              'min.insync.replicas': 1,
              'unclean.leader.election.enable': false,
            },
          },
        },
      },
      {
        timeUs: 67300283,
        command: {
          kind: 'CrashController',
          controller: 1,
        },
      },
      {
        timeUs: 74700899,
        command: {
          kind: 'StartController',
          controller: 1,
        },
      },
    ],
    timeUs: 60000000,
  },
  {
    about: 'version 1, company 6',
    link: '#s=1.zVdbb9s2FP4rg54V1XYubfyWtMg2IAEKZ9mAGX6gJNrmTJEaSdn1gvz3fYeUZMmXYQnarQjgiIfnfudztI7GwziyGVfMCB2Nn6O5NgVz0TiyznBW2IyV_KxFiKM1N1Zo5elEDjzDVK4L3DjhJAcAnzm3mRGl84gEsJwDdwSaTFbWcUOiMq3mYmHpMzV6xU2y5My4lDOXCAWkNZNJgfvLwWAQNziWW1IgcaLgunIeYfjBY-j53HJnE6dLkSWqKpIS_ASpAaTzODK8lCJjyZy7bJlsmAA5-xJYgANYNBiSLbyE9v6c7l_iiEuxEKnk95zl3EwCuv219QpQrHAcFNPn4KC_tOJnDE5QrCD__I7zDzc4r4Si-5w5Bv-SU-JIMsdVtn0A_SAZXb7EXSbpHpPbtzDJ9ph8_JdMZgAJtQqGzQ1C3jHNIXd2OnZIEfGUZav7HuQP4SDDcwaytvYzNyTXn1Pk00bkbvmQloRB2p8WR9Z8U3Fkz7cUB7eGxN5lDFUkUqhrsIGU7nlXOi9NdEd9KtK7S0XnI1Qoii4V2delonOXCtri6IyWsqfx4EDnRsBwcKDY7upAOgnw1Rt413mqDUrNQpXj5UyAO5Y5ja5yBkVKiSwuvMdVJWUcMXSMhQqQ6XQYj-LzWTzFbzzEf_zGo1mwrOlHhVBoQXarsqQWAvDIe63WqWRbYrivFcS_TaugzWu1sE4jWF9Jhbc5wi5F-VU9EeLz6ngYkaHr_q_RyDDadHGYqv9xRDIA0ae_g3IBVml0XmWhWQQiW3kX1ceiQEesT2llhcJ4D8tBUTK1hTmTZsGwW2wONIubyWoHu1nmv-s5xk1J6HvdkBcCSTqedsIEmQqbiRffTkk77HCl75prwcyKO6EW_8D7OMNRhyF9v43hrg02Vd8tvW7u1QkwI_9TCmSS9hEKNRPG3rhHB6ifGHxN5BhQnxhcfXl9fQ2snG0fl1j7IHOIYL_iD_JsZRagDJmUMuxZFM1mnXsQqvLL0SVmoSU1AsTPxrn4wvNHjhQhey9oG9MbUi7AAtGcCVkZDuiDwBDyhLkwbruDYJXzyQ5jW3nv42ijzeoOk_0nXSHzgUKAJ-WEDJDRhTedBN5j0fG7QJu-H3fJji1ogT20Xhpp2ZUCW_G2t5F-uLqghdEr8mfFrevd0jIJ5k0xdJiHzZSWzrCdUh0FPid246twe3Irxh2rnE6o0sCwRzv0rKGIKEptHK3oFDcANk3g_DA-OoK9CytyH606jb3oQ92ingYRpMZzk_Y--24cVk3K4bl_Gezat0GsDdFett_dDCAFtlIzoqnUSumNOkORIdOnF97cvijuJlryW5wQNGJPejtTcSLwrusT_IjXjCchS41QmSiZBPzJcjP22Yy3EL1sSFNCG0efUENSl9z8ZqiGSWuLfMr6A4HkXTcCd_ImfI3d75RA3yz2xUzw8OhLCe3ghAS44Jb0_rkOPEgPivH8moixqR1Q3-T5o--6bfv11ey72nmnq9F3TaLd0r8f9lfYtv12NqdjjazNhGMdrdMNj-DNaOLAjiOJgDw-MITU9gSN3ftJepri6riIOqs9yvtQEP1o-1Yw4QuB1_UWjAvulpquPj_94ovLoeqid2G0vmstO0O0KkqRVOfo0_V0dCIVUjiakXdP9_cRrKf1GR3giYLapvfL3w',
    commands: [
      {
        timeUs: 120000000,
        command: {
          kind: 'StartAttack',
          feed: 'prices',
          records: 5,
          recordsPerSecond: 5,
          payload: 'unknown-id',
        },
      },
      {
        timeUs: 480000000,
        command: {
          kind: 'SetRoleBindings',
          on: true,
        },
      },
      {
        timeUs: 600000000,
        command: {
          kind: 'GrantRole',
          principal: 'User:batch-script',
          role: 'DeveloperWrite',
          resource: 'customers',
        },
      },
      {
        timeUs: 960000000,
        command: {
          kind: 'RevokeRole',
          principal: 'User:s2',
          role: 'DeveloperRead',
          resource: 'stock',
        },
      },
      {
        timeUs: 960000000,
        command: {
          kind: 'SetBatchInterval',
          intervalMinutes: 39,
        },
      },
      {
        timeUs: 1020000000,
        command: {
          kind: 'AddSystem',
          system: {
            id: 's3',
            name: 's3',
            kind: 'other',
            site: 'zone-a',
            emits: ['payments', 'stock', 'shipments', 'prices', 'customers', 'clicks'],
            needs: ['prices', 'customers'],
          },
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'StopSystem',
          system: 's3',
        },
      },
      {
        timeUs: 1200000000,
        command: {
          kind: 'StartSystem',
          system: 's3',
        },
      },
      {
        timeUs: 1680000000,
        command: {
          kind: 'StopAttack',
        },
      },
      {
        timeUs: 1740000000,
        command: {
          kind: 'RequestRegistry',
          method: 'PUT',
          path: '/config/customers-value',
          body: {
            compatibility: 'FULL',
          },
        },
      },
    ],
    timeUs: 3600000000,
  },
  {
    about: 'version 1, company 7',
    link: '#s=1.zVhtb9s2EP4rgz7Lhl_iNMm3vqDbgAYYErQDZgQFLZ9tLhSpkZQTL8h_33OkJNN2XDRtug0BEpK6u-d4d7yXPGTr7GKYZ64gLaw02cVDtjC2FD67yJy3JEpXiIp6HUGerck6aXTgk3PQWaHnpsQXL70iHGA5J1dYWflAyAeOCLTD85Oz8fhsMDnJs0LVzpNlyMLohVw6Xs6suSXbX5GwfkbC96UG0Vqofonvk8FgkLc0jhwr0veyJFP7QDA8CxRmsXDkXd-bShZ9XZf9CvIkqwOicZ5ZqpQsRH9Bvlj174QEu7iPIiABIloKJZYBofs-5u-PeUZKLuVM0QcSc7JXkdx96qwDEic9gWP6EA31t9HUEzCGFiXb6Q_sf3qN_a3U_H0uvICd2Sh5poQnXWwuwT_ojyaPeSpktifkzbcIKfaEvP1KITc4kvo2Xmxh4frkah4xtNUxYUW0zERx-2Hn5E_pgREkg9g49xtZxg37GeLqTs796nJWMQVrfxyOb_ND4fg-PxIOZo2BvY0YfpkIofTCFijpfvt0Hlvvjna5WO-Ui_dPcOFRpFx8v5SL9ykXtMXWW6PUjsaDA51bgOHgQLHtpwN0BgivN8pu4tRYPDUHVZ5-znzwXhTeIKv0oEilEMVlsLiulcozgYyx1PFkOh3mo3x8k0_xOx_iL37no5t4szYflVIjBbmNLvoNCI5HwWqNTpXYsMB9rQD_bVpFbZ6rhfMGznohFb7NEG4lqxe1RPTPs_1hZYGs-596o0BpM-VhqP7LHilwiDz9P3guoKqsmddFTBaRydXBRM22LJERm92sdlKjvMfmoKyE3uA6V22j4TboHLgWt5XVDba1LKybOlYKe0te6iUz7eVEKiVC9WKaxC2QNfqUcJo8653AbqMrdXFj55uuvrphog-vG326_LWfaltlUg2SZLdVpXnmic5b0FECyusW1K9CHT9mgCcxvwg0ToB43QDd0aznVqb6wv22AK3NEvBDzM7eCfhJAs7rBpzsPu6uk4PsQ7RE8CQRzOv2VsLSytSO9sRz9d0Tv2OuZ1v1NMHn9Uu7D4ScBgrFPekQLUglpHWv_bXHcchNtGZSdCnvBN5bbLbnYnO9wggA8UM8-Gf8AM_VdgnOmE1mAr02v-i2pb-Uug4NMvcMrEQ8CO3RQt7T_JqQJfhmJ9yQmztWLZ6xdiASUtWWcHop0YeE3h0aS-s327PYy-OqHdyrPLsz9vY9mrtfTI3kBxI--Ki9VPFkhAEFN2fAD-h1QzvYZbC323yHRniJUaSZG3juURID0mZnKDltBoq_anJ-5wvPEhDc5sJEcBxMeOaIwwmn0TiYHBmNGARfjw5F-CZqb_qcaCFwh3cYREMRWVbGep7U2GU4uGt9FnqxJzuwYL6aTced7tnpCcsaoAylOX0a1GMtHtq4DmH32mPQ4EBdhPlwm14t3GyZNZSrsE6dH5KiMiLwKCF1z9O9567xGNJ1CMUuJGNv3_TmnfaTCabTV-ccWbEsjrl0TUfxTjsyyV8ZRW-wQwiwxmwJb2tihvETSpC_LlZUik9CScxXbLnu2mnGS-WcBMfsyPkZ43aAjslRF7ISCucfHdmL8MQwrPPozUZksovsHd61MhXZ3y3nEDaoQ5QX277xCFZ0UdU1C2AVyQ6jPwnV41DrSc25w9jN3n8IlrVghYmx6B5WVZvPRhf0eT0KqJND015RadZ0HWp8V-xjYU_9m3C8Rx74HjWD2EOXXdEa89gxW4fK9xUWbgodY5w9dVmE7-Y7lB-x4PNDmyDe3nA0_No8dPAc5N1T5o2Pf9_xpvpegw7PQ9o5lBuf_CN3jiziIz_yzqmP_wA',
    commands: [
      {
        timeUs: 60000000,
        command: {
          kind: 'StartAttack',
          feed: 'prices',
          records: 3,
          recordsPerSecond: 5,
          payload: 'plain-text',
        },
      },
      {
        timeUs: 60000000,
        command: {
          kind: 'StartSurge',
          surge: {
            fromMs: 0,
            untilMs: 5533879,
            factor: 3,
          },
        },
      },
      {
        timeUs: 240000000,
        command: {
          kind: 'SetRoleBindings',
          on: true,
        },
      },
      {
        timeUs: 360000000,
        command: {
          kind: 'SetSchemaValidation',
          feed: 'shipments',
          on: true,
        },
      },
      {
        timeUs: 420000000,
        command: {
          kind: 'GrantRole',
          principal: 'User:batch-script',
          role: 'DeveloperWrite',
          resource: 'stock',
        },
      },
      {
        timeUs: 420000000,
        command: {
          kind: 'StartApplication',
          application: 'real-time-inventory',
          version: 1,
          guarantee: 'exactly_once_v2',
        },
      },
      {
        timeUs: 540000000,
        command: {
          kind: 'RemoveSystem',
          system: 's0',
        },
      },
      {
        timeUs: 600000000,
        command: {
          kind: 'FailApplication',
          application: 'real-time-inventory',
          version: 1,
        },
      },
      {
        timeUs: 660000000,
        command: {
          kind: 'RevokeRole',
          principal: 'User:s3',
          role: 'DeveloperWrite',
          resource: 'clicks',
        },
      },
      {
        timeUs: 840000000,
        command: {
          kind: 'ReplayApplication',
          application: 'real-time-inventory',
          version: 2,
        },
      },
      {
        timeUs: 900000000,
        command: {
          kind: 'SetBatchInterval',
          intervalMinutes: 6,
        },
      },
      {
        timeUs: 1200000000,
        command: {
          kind: 'StopApplication',
          application: 'real-time-inventory',
          version: 1,
        },
      },
      {
        timeUs: 1980000000,
        command: {
          kind: 'StopAttack',
        },
      },
    ],
    timeUs: 3600000000,
  },
  {
    about: 'version 1, company 8',
    link: '#s=1.zVhZb-M2EP4rhZ4V1UfsJH7LZrHtAg66TZoWqJEHSqItNpSoklS83iD_vd-Qkkwf2Qu7bRHA4TH3xRk9RY_RbBhHJuMV00JFs6doqXTJbDSLjNWclSZjNT_pAeLokWsjVOXwRA44zapclbixwkqOAyxzbjItausA6cBwDtjh2cXp-dlgMhnHUSYbY7kmlpmqlmJlaJlq9cB1UnCmbcqZTUQFoEcmkxL3k8FgEHcwhhsSJLGi5KqxDmB47iDUcmm4NYlVtciSqimTGvQEiQMgMNe8liJjyZLbrEjWTACdvfckQAEkOgjJVo5Dfz-m--c44lKsRCr5nLOc6xsPbn7vrQMQIywHxuLJG-qDqvgJgzEqVpKd_sT-h0vsH0RF9zmzDHYmo8SRZJZX2eYa-INkNHmOQyLpHpFXX0Mk2yNy9ZlE7nEkqgev2FLD9YFqFjG0lTFARbSkLHuY75z8JSx4OMoAVsa845r4un2KuFqL3BbXaU0QJP3L7Eib78qO9Pme7GBWH9jbiKHMRAiFCmtwCffb1HnuvDvaxSK5QyzaH8FCUoRYpF-IRfsQC9Jia7WSckfiwYHMHYPh4ECw7dUBd2LgstfTbuNUaaSagSjH05kO3rDMKlSVEwhSS0Rx6SxeNVLGEUPFWFX-ZLEYxqN4fB8v8BsP8R-_8ejea9bVo1JUKEFmU2VJywTHI2e1VqaabYjgvlRg_3VSeWm-VApjFZz1jUT4OkOYQtTf1BLeP1_sDy0yVN3_1BsZnjZVHobqv-yRDIeo0_-DdAFUrVXeZL5YeCTTOBO127JERWx3aWNEhefdNwdlzaoN1LnpGg2zQedAb3H3sprB9i1z6_Yd47om8L26xkuBIHWMKrQltAwryzadu0hq7Xjfv59mGPCj9Wfx65N0Gx6hCD3ngM8o4EPr4H0-WTPNC9UY_mmWn9K0E2wnhXvtg2A-tMQ4kJDWrYTKFq552H-JtoL1rHZs4JkG9E8D-rT-XPrfRM2tZIFEk0AiWrcSrXl6Ygr10QDohTpk8DHhAubTgDmtW-ZA1k6L_X6hZ30Y1zvaYUM1IpPUsF6Q1YQ2l_bW4jSaTUHokbDRwbxmyMXJaDpFxcjZ5rbAfAASQ1SDL_gDP9PoFTB9qUkZGnFK967fvxZV47rnUzRLhsTwJ655Wor3PL_lqCEkPkFotSbh_BkNCgBiQjaa4_RaoEtxiLnQdrNzgjIFVXtuZ3G0VvrhDRq_n1WDwggQOrirrJD-ZHTqFCd2c_TBrlXsq9vVthaiSV5hTKE6RZwxL2B02uyMK9N21Pi74cbu3NCUAbJdlQzI-pGFphE_tlCB9SPLC0MTMSEbvjQu4Y41ViVUgkFwB3foSEMQUdZKW5rhyF84WHcOc13a0d7M6d2Q4agHPp-eEq0BHqiw2i-ceCTFUxfMLuguLUYQyoelmxy3b5mGizWhji_O-13g-kEycUkvFSO8kkKF2smF12WXE7eXTS7sXK1AmSS2uuEvAF-x2iKergoGv5Ika8oE_EpK6PaUniTUAEzFlIxZwUtGPUmTQnwaIBgmRhyIitJJ6Q2lMN9cKdmU9DgvuiwkO9JzTFnavqRvc6AISzzf3M3ngEg5hvU-hdiyHac7Ei6PHZG2UrmkhuHgAWloRnXOt-_fQr0zeIbKwGLk3bRnplfk7rdtaIDUQZoOp4TshuMD5Bsl-SvskBBkt9DO4yPu5_aWa8Gk-IDAL7h3e4h0etSTrzGIzzmNXL82vCELhjjTQ0Y_4cuFk83XxCoTNXSbRXeG65krSPjuQV8xKOoIbBa9RhmUqub6D02FlnxjUBScifsKS-wujhgCmXLrOpe-hfGPpou3wRGdKA9exqCPIfsYtRLyl8bWDcm8xaDWoc8bmuAXw-khvxtfh274SuDbD4VmyW2h6Ord3W8ufixSPvrRN3w_-ow_QRQ4a6cqR2y2DZsVqZBBsFILeJSpV9I9Bf2T4AfvdnDuC8hkej45u3CF3fes45aoK2K7qaqZKVAz2_nUz67dhiZRh9jh7UvzcUQaTFFC7yiRupgaPP8D',
    commands: [
      {
        timeUs: 60000000,
        command: {
          kind: 'StartAttack',
          feed: 'clicks',
          records: 398,
          recordsPerSecond: 0.5,
          payload: 'mixed',
        },
      },
      {
        timeUs: 120000000,
        command: {
          kind: 'SetAuditLog',
          on: true,
        },
      },
      {
        timeUs: 120000000,
        command: {
          kind: 'CaptureChanges',
          way: 'wal',
          changes: [
            {
              op: 'r',
              schema: 'public',
              table: 'inventory',
              keyColumns: ['article', 'place'],
              replicaIdentity: 'FULL',
              before: null,
              after: {
                article: 9,
                place: 's5',
                pairs: 3,
              },
              lsn: 1000,
              txId: 700,
            },
          ],
        },
      },
      {
        timeUs: 240000000,
        command: {
          kind: 'SetBatchInterval',
          intervalMinutes: 16,
        },
      },
      {
        timeUs: 300000000,
        command: {
          kind: 'SetRoleBindings',
          on: true,
        },
      },
      {
        timeUs: 360000000,
        command: {
          kind: 'SetSerializerChecks',
          on: true,
        },
      },
      {
        timeUs: 420000000,
        command: {
          kind: 'SetDeadLetterQueue',
          on: true,
        },
      },
      {
        timeUs: 660000000,
        command: {
          kind: 'GrantRole',
          principal: 'User:batch-script',
          role: 'DeveloperWrite',
          resource: 'payments',
        },
      },
      {
        timeUs: 900000000,
        command: {
          kind: 'StopSystem',
          system: 's3',
        },
      },
      {
        timeUs: 1020000000,
        command: {
          kind: 'StartSystem',
          system: 's3',
        },
      },
      {
        timeUs: 1500000000,
        command: {
          kind: 'SpoilOutput',
          system: 's2',
          records: 5,
        },
      },
      {
        timeUs: 1620000000,
        command: {
          kind: 'RequestRegistry',
          method: 'PUT',
          path: '/config/orders-value',
          body: {
            compatibility: 'FULL',
          },
        },
      },
      {
        timeUs: 1620000000,
        command: {
          kind: 'StartSurge',
          surge: {
            fromMs: 0,
            untilMs: 5685790,
            factor: 3,
          },
        },
      },
      {
        timeUs: 1680000000,
        command: {
          kind: 'CrashController',
          controller: 102,
        },
      },
      {
        timeUs: 1800000000,
        command: {
          kind: 'StartController',
          controller: 102,
        },
      },
    ],
    timeUs: 3600000000,
  },
  {
    about: 'version 1, company 9',
    link: '#s=1.zVjdbuJGFH6VypeVY2FIwi53u4nSrkSkliitVJSLwRxgij3jzowhNMq79zszNhgI0iba7UaRCDM-_7-feYpW0SCNI5uREkbqaPAUzbQphIsGkXWGRGEzUdLZliCOVmSs1MrzySnojFBTXeCJky4nXODrlGxmZOk8IV9YItCmaaf_sXvZ7_XjKMsr68iwykyrmZxb_joxekkmWZAwbkLCJVKBaCXypMDzi06nEzc0liwbkjhZkK6cJ0g_eAo9m1lyNnG6lFmiqiIpIU-yOSDqxZGhMpeZSGbkskWyFhLs4jGIgASIaChyMfcats97_Pw5jiiXcznJaUhiSmYUyO0f2-iAxEpH4Bg_hUD9qxWdCQRDiYLj9BfOP33CeSkVP58KJxBnDkoc5cKRyja34O8k3YvnuC1kciDk81uEZAdCrr5SyAOupFoGx2YGqW-55lBDOxtbrKiWiciWw72bv6WDDi8ZxNra38iwXn-eoK7WcuoWt5OSKdj60-rYm--qjv35nuoQ1lDYu4rhzkQJtR020NI-71rnuclud5-L7W5z8fkFLjRFm4v9a3Pxuc0Fa3F0Ruf5nsWdI5sbBWnnyLDdoyPtrMB3b5Bd16k2aDULU15uZ764EZnTmCpnMKTMUcWFj7iq8jyOBCbGXIWb8TiNu3HvIR7jM07xH59x9yF41syjQiqMILtRWVIrwXXXR622qRQbFnhoFdS_zapgzWutsE4jWd_IhLcFwi5k-U0jEfLz6nwYmWHq_tBsZFhtujgu1f85IxkuMaffQbuAqjR6WmVhWAQmW_kQ1ceiwESsT5PKSoX1HsBBUQq1gTujBmjYDZAD7-Jms9rObpf57609drYWhha6ssScByOOCol6HYxbxQv1CmDFW7JdmDZtKeDvtYJCmCU5qeYHsnk0b2XvqmFPNg6clixnjIDZWApp7Cd353DrS4VWbBCWxrWA-73zNAVsmorN3QKQDCJSJOAVf9BnKzMHZ8juRAD7cIQbiHUrVeUBy8UlSNmMcOP31Uw-0vSOkDY2_5wRkl6zceGOsRmIhMwrQ7i9lVgMHkzBZGnc5uAO1QF3txrh2Fqb5Q327a-6Qj2ChC_ulZN5uOmee-dZ5RDww2_obVFd7UoQ2GQOdMjlwboB04BYN3so8cPlOYM4b8Y_FVm395QBHkQ3BdoSHdAiA8GAGDlvQc4JvHoZnp5EqngmKqcTrn4I3ONNvWgYIotSG8fwmfOGi3WTOL8gX1yL3veKg8fwo_EXs6HdaOOggs14agraV98nB_jH22TmUfveODNIt2H2tIcqqU-tMvDZxU7MtWDWSi2VXqszdBEKfuzB84FGcteA0ENisPR7RRX3KXvgTEXM44O4z3MlSoc6u1oI5JqtWnOH4DNnmFLf8nTQJb-gcHNmCyoEr4dqgrHEWE4AvONCKm4zbTbc1bS50nlV8JwcN93JceXJyN1bD7UvU7BIxzpv7odDUEwI703b1hKz-s2mEcFTNwipB5Rv9lDDueXXBV8M7vEL3Otz2t-R7Wi8l2znN5x3b3s77jy3a9s_nrKdx_K4f6IvMAoU-X3px0P9HY7SStLanlkMKqhiEWnH9_eejBtMx9eIaKxom5Hr9Z3ffts12GQFk074Nw_ul8DfdM6Of4Rh90pHLo6loGVHOqfPOGHYcv-1-zW9PHb9binLkZ8VB3Z7hn4YT22GX_CrglfCOTNSZbJEcw-ie0tm4DcXfpPgXxh4JDHZILrGvsx1SeZPw5uYi6b2YxD97BV1O8eKRrTCS9cpTT6yXyF_Bx-eGRHxoL_nVbKdXc__AQ',
    commands: [
      {
        timeUs: 120000000,
        command: {
          kind: 'StartAttack',
          feed: 'customers',
          records: 136,
          recordsPerSecond: 100,
          payload: 'unknown-id',
        },
      },
      {
        timeUs: 300000000,
        command: {
          kind: 'SetDeadLetterQueue',
          on: true,
        },
      },
      {
        timeUs: 600000000,
        command: {
          kind: 'CaptureChanges',
          way: 'wal',
          changes: [
            {
              op: 'r',
              schema: 'public',
              table: 'inventory',
              keyColumns: ['article', 'place'],
              replicaIdentity: 'FULL',
              before: null,
              after: {
                article: 3,
                place: 's0',
                pairs: 0,
              },
              lsn: 1000,
              txId: 700,
            },
            {
              op: 'r',
              schema: 'public',
              table: 'inventory',
              keyColumns: ['article', 'place'],
              replicaIdentity: 'FULL',
              before: null,
              after: {
                article: 4,
                place: 's0',
                pairs: 1,
              },
              lsn: 1000,
              txId: 700,
            },
            {
              op: 'r',
              schema: 'public',
              table: 'inventory',
              keyColumns: ['article', 'place'],
              replicaIdentity: 'FULL',
              before: null,
              after: {
                article: 3,
                place: 's1',
                pairs: 9,
              },
              lsn: 1000,
              txId: 700,
            },
          ],
        },
      },
      {
        timeUs: 720000000,
        command: {
          kind: 'StartConnector',
          connector: 'reviews-source',
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'FailConnector',
          connector: 'reviews-source',
        },
      },
      {
        timeUs: 1200000000,
        command: {
          kind: 'SlowSystem',
          system: 's0',
          delayMs: 6000,
        },
      },
      {
        timeUs: 1260000000,
        command: {
          kind: 'RestartConnector',
          connector: 'reviews-source',
        },
      },
      {
        timeUs: 1560000000,
        command: {
          kind: 'SetRoleBindings',
          on: true,
        },
      },
      {
        timeUs: 1680000000,
        command: {
          kind: 'SkipRecord',
          system: 's0',
        },
      },
      {
        timeUs: 1740000000,
        command: {
          kind: 'GrantRole',
          principal: 'User:batch-script',
          role: 'DeveloperWrite',
          resource: '*',
        },
      },
      {
        timeUs: 2040000000,
        command: {
          kind: 'RevokeRole',
          principal: 'User:s0',
          role: 'DeveloperWrite',
          resource: 'shipments',
        },
      },
    ],
    timeUs: 3600000000,
  },
  {
    about: 'version 1, company 10',
    link: '#s=1.zVjbbts2GH6VQdeyailJD7lLW2S7cLDOWTpgRlDQEm1zlkiNpJJ6Qd5930_qZEvu1iDdigCJSP3n46c8BHfBeRwGJuWSaaGC84dgpXTBbHAeGKs5K0zKSj5pCcLgjmsjlHR8IgOdZjJTBd5YYXOOCzxm3KRalNYR0oXhHLQxeNK8MpZrUpUquRJrQ49LrbZcRxvOtF1yZiMhQXTH8qjA-7PpdBo2NIYbMiCyouCqso4gfu0o1GpluDWRVaVII1kVUQl5gswA0UkYaF7mImXRitt0E90zAXb22YuABIhoKHK2dhra9yf0_jEMeC7WYpnzGWcZ13NPbj62UQGJEZaDY_HgA_SXknzCEATJCorP7zj_cIHzVkh6nzHLEF8KShjkzHKZ7q7AP42Ss8ewL2R5IOTtU4SkB0Le_Usht7gScusdW2mkvOeaRe10NvZYkfElS7ezvZs_hIUOJxnEypgPXJNed16inu5FZjdXy5IoyPrj6sibb6qO_PmW6hBWX9hdxVBHooT6Dmto6Z-71nlsspvsc5HdfS46j3ChKfpc5F-fi859LliLo9Uqz_csng5sbhTE04Fh3auBdlLgutfLrutUabSagSnj7UwXlyy1ClNlAkPKHFVcuIjLKs_DgGFirKW_WSziMAlPbsMFfocx_uJ3mNx6z5p5VAiJEWR2Mo1qJbhOXNRqm0q2I4GHVkH906zy1nytFcYqJOuZTHhaIMxGlM8aCZ-fr86HFimm7v-ajRSrTRXDUv2PM5LiEnP6O2gXUJVaZVXqh4VnMpULUX0sCkzE-rSsjJBY7x4cFCWTO7gzbwCG2QE50C5uNquZdrvMPdd7rNebhyORFwL354uOBnol0Im7bAdN01ddcd-2W9TEPa30XGstmN5yK-T6QC3N0FZtv1u6cunZcEtBo7ylOYGIV5RFoc2Fvba4dWOe35EAbJX3DPE5mxKsytjuegOoBgkxEvQVP1BnKr0Gp8_-kgEbUQYaCHYlZOUAzSnFBUb4C7fOVuIzz645skrGnxKAUvdkmr8j60DERF5pjtsrgb3hGDOh7W7vBoUDR1tlcPxe6e0lVvFPqkKpgoQubqQVub9JYBD8JnUzIBO3vNt6e9dVJ2DLGsCxRnmETnMBGLvbg5Ava_j3Z8WN3XtDyA-Cm8rtCfYwkhCih5JU9B5GHgGypARvj0JYvGOVVRG1BQTu8cZONAwRRam0JTxNCcPFfZMxtzlH96ULX0WhI1zy-uUpyZpiaPQ7cOEwrjPjoSnqa26v0w0v2EeWC-BDkoWMOjjfDRpSYHXFUbsL5-NAyFzl_C1OSMWAoeHoGD6wyvC3DhaB2OMjGiigfuXCsEf9Iz5BnALyWAuZipLluL8xXJ-7csYHDH2OELghsvPgPXooVyXXv2nqVEq8QU2lPbRByl77OO35Qh1wYQGUaT7UgWiXj0bZawpmkrxpT712mEZnlJVdrhjxVXIr1b2cYK4cU8ftRZUJO1M0VvphO2pb2U55cLDeCeOKYahMlruJm_kHX3PrilEgOcWAf8aCyHeflEz5p7vEWfdmJLGouCfqI4nx1BX9nsg5v0O2j2XTTfnDHM7xKXY0hWM6LjGQntnsiyy7duup3VNuhLp9kfT2BT3XLCvNqmyC5vKb5ujGGKwiFxeqt_7qGnm9t2FoGY9a_k4zs8FQq0G9B_zNgeC7Y4yPVNs_MibD7qaqGQSLQuMYToYNPuc0ecfnQXw6tGzup_icrwX-i7EDS8HtRrnJcvOrm4sWAzN44SHMC18uE0zairK9VBn2ag1BrFiKXFgCIpc3s1ng4zii1IXjuFv0P4yxKfeFAPpiOxsP4CAanvrlMHoYIe_RITNOn6W_VNz52J8ko0zkzbiOZDrifKlE_nNly4qGbOc8waNuJtLX7iKJhw75BH85FPRliH15Qxu53TGPfwM',
    commands: [
      {
        timeUs: 300000000,
        command: {
          kind: 'SetSchemaValidation',
          feed: 'clicks',
          on: true,
        },
      },
      {
        timeUs: 600000000,
        command: {
          kind: 'SetRoleBindings',
          on: true,
        },
      },
      {
        timeUs: 660000000,
        command: {
          kind: 'PauseBroker',
          broker: 2,
        },
      },
      {
        timeUs: 720000000,
        command: {
          kind: 'GrantRole',
          principal: 'User:batch-script',
          role: 'DeveloperWrite',
          resource: 'orders',
        },
      },
      {
        timeUs: 840000000,
        command: {
          kind: 'StartAttack',
          feed: 'prices',
          records: 229,
          recordsPerSecond: 0.5,
          payload: 'unknown-id',
        },
      },
      {
        timeUs: 840000000,
        command: {
          kind: 'SetAuditLog',
          on: true,
        },
      },
      {
        timeUs: 840000000,
        command: {
          kind: 'StartApplication',
          application: 'sales-by-place',
          version: 1,
          guarantee: 'exactly_once_v2',
        },
      },
      {
        timeUs: 900000000,
        command: {
          kind: 'StopApplication',
          application: 'sales-by-place',
          version: 1,
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'RevokeRole',
          principal: 'User:s0',
          role: 'DeveloperRead',
          resource: 'orders',
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'FailApplication',
          application: 'sales-by-place',
          version: 1,
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'AddSystem',
          system: {
            id: 's2',
            name: 's2',
            kind: 'fraud-check',
            site: 'zone-c',
            emits: ['stock', 'shipments', 'prices'],
            needs: ['shipments', 'prices', 'customers'],
          },
        },
      },
      {
        timeUs: 1080000000,
        command: {
          kind: 'CrashController',
          controller: 102,
        },
      },
      {
        timeUs: 1140000000,
        command: {
          kind: 'StartController',
          controller: 102,
        },
      },
      {
        timeUs: 1260000000,
        command: {
          kind: 'StopSystem',
          system: 's2',
        },
      },
      {
        timeUs: 1320000000,
        command: {
          kind: 'ResumeBroker',
          broker: 2,
        },
      },
      {
        timeUs: 1440000000,
        command: {
          kind: 'RequestRegistry',
          method: 'PUT',
          path: '/config/orders-value',
          body: {
            compatibility: 'FULL',
          },
        },
      },
      {
        timeUs: 1440000000,
        command: {
          kind: 'StartSystem',
          system: 's2',
        },
      },
      {
        timeUs: 1500000000,
        command: {
          kind: 'PauseController',
          controller: 101,
        },
      },
      {
        timeUs: 1560000000,
        command: {
          kind: 'StopBroker',
          broker: 1,
        },
      },
      {
        timeUs: 1620000000,
        command: {
          kind: 'SetDeadLetterQueue',
          on: true,
        },
      },
      {
        timeUs: 1620000000,
        command: {
          kind: 'StartBroker',
          broker: 1,
        },
      },
      {
        timeUs: 2040000000,
        command: {
          kind: 'SpoilOutput',
          system: 's1',
          records: 20,
        },
      },
      {
        timeUs: 2160000000,
        command: {
          kind: 'ResumeController',
          controller: 101,
        },
      },
    ],
    timeUs: 3600000000,
  },
]
